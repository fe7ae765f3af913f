import { policyReader } from './policy-reader.ts';
import { givenPolicies, openPolicies, set, unitOn } from './spec/policy-database.ts';
import { setPolicyValue } from './set-policy-value.ts';

import type { Database } from '@renda/persistence';

let database: Database;

beforeAll(async () => {
  database = await givenPolicies();
});

beforeEach(() => database.manager.query('TRUNCATE policy_value'));

const sortDays = (from = database): Promise<number> =>
  policyReader(from.manager).read('611002', 'opinion.sortDays', '2026-03-01');

describe('Reading policy', () => {
  it('gives each parameter its own type', async () => {
    const reader = policyReader(database.manager);

    const days: number = await reader.read('611002', 'opinion.sortDays', '2026-03-01');
    const { 'vote.majorityBase': base, 'vote.countSuspended': counted } = await reader.readMany(
      '611002',
      ['vote.majorityBase', 'vote.countSuspended'],
      '2026-03-01',
    );
    const typedBase: 'ALL' | 'PRESENT' | 'VALID' = base;
    const typedCounted: boolean = counted;

    expect([days, typedBase, typedCounted]).toEqual([3, 'ALL', false]);
  });

  it('sees what was set, from its day on', async () => {
    await set(database, { region: '611000', name: 'opinion.sortDays', value: 7, effectiveFrom: '2026-04-01' });
    const reader = policyReader(database.manager);

    expect(await reader.read('611002', 'opinion.sortDays', '2026-03-31')).toBe(3);
    expect(await reader.explain('611002', 'opinion.sortDays', '2026-04-01')).toMatchObject({
      value: 7,
      from: '611000',
      effectiveFrom: '2026-04-01',
      source: 'decision of the spec',
      setBy: 'officer-1',
    });
  });

  it('sees at the next request what another process set', async () => {
    const other = await openPolicies(urlOf(database), database.schema);
    const before = await sortDays();

    await set(other, { region: '611002', name: 'opinion.sortDays', value: 8 });

    expect([before, await sortDays(), await sortDays(other)]).toEqual([3, 8, 8]);
  });

  it('sees in a transaction what the transaction set, and outside it nothing of what was rolled back', async () => {
    const rolledBack = new Error('dry run');
    let within: number | undefined;

    const transaction = database.transaction(async (manager) => {
      const unit = unitOn(manager);
      const input = {
        region: '611002',
        name: 'opinion.sortDays',
        value: 9,
        effectiveFrom: '2026-03-01',
        source: 'x',
      } as const;
      await setPolicyValue(input, unit);
      within = await unit.policy.read('611002', 'opinion.sortDays', '2026-03-01');
      throw rolledBack;
    });

    await expect(transaction).rejects.toBe(rolledBack);
    expect([within, await sortDays()]).toEqual([9, 3]);
  });

  it('sends one statement a request, however much is read', async () => {
    await sortDays();
    const before = database.statements();

    const reader = policyReader(database.manager);
    await Promise.all(['611002', '611003', '640100'].map((region) => reader.explainAll(region, '2026-03-01')));
    await reader.read('611002', 'opinion.rateDays', '2026-03-01');

    expect(database.statements() - before).toBe(1);
  });

  it('can be tried again when the database was not there', async () => {
    const reader = policyReader(database.manager);
    await database.manager.query('ALTER TABLE policy_version RENAME TO policy_version_away');
    const failed = reader.read('611002', 'opinion.sortDays', '2026-03-01').catch(() => 'failed');
    expect(await failed).toBe('failed');
    await database.manager.query('ALTER TABLE policy_version_away RENAME TO policy_version');

    expect(await reader.read('611002', 'opinion.sortDays', '2026-03-01')).toBe(3);
  });
});

const urlOf = ({ dataSource }: Database): string => (dataSource.options as { url: string }).url;
