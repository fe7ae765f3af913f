import { fourClasses } from './values/class-scheme.ts';
import { policyReader } from './policy-reader.ts';
import { givenPolicies, set, today, unitOn } from './spec/policy-database.ts';
import { setPolicyValue } from './set-policy-value.ts';

import type { NewEvent } from '@renda/events';
import type { Database } from '@renda/persistence';

import type { SetPolicyValueInput } from './set-policy-value.ts';

let database: Database;

beforeAll(async () => {
  database = await givenPolicies();
});

beforeEach(() => database.manager.query('TRUNCATE policy_value'));

const sevenDays: SetPolicyValueInput = {
  region: '611002',
  name: 'opinion.sortDays',
  value: 7,
  effectiveFrom: '2026-04-01',
  source: 'decision 3 of 2026',
};

const stored = (): Promise<object[]> =>
  database.manager.query('SELECT region_code, name, effective_from, revision, value FROM policy_value ORDER BY id');

describe('Setting a policy', () => {
  it('keeps the value with who set it and why, and says so by an event', async () => {
    const events: NewEvent[] = [];

    const setting = await database.transaction((manager) => setPolicyValue(sevenDays, unitOn(manager, events)));

    expect(setting).toMatchObject({
      regionCode: '611002',
      revision: 1,
      value: 7,
      setBy: 'officer-1',
      source: 'decision 3 of 2026',
    });
    expect(events).toEqual([
      {
        kind: 'policy.valueSet',
        aggregate: { type: 'PolicyValue', id: '611002/opinion.sortDays' },
        region: '611002',
        data: setting,
        snapshot: setting,
      },
    ]);
  });

  it.each<[string, Partial<SetPolicyValueInput>, string]>([
    ['an unknown parameter', { name: 'opinion.sortHours' }, 'POLICY_UNKNOWN'],
    ['a value of another form', { value: 'soon' }, 'POLICY_INVALID_VALUE'],
    ['a day before today (ONE-9)', { effectiveFrom: '2026-02-28' }, 'POLICY_IN_THE_PAST'],
    ['no day', { effectiveFrom: '2026-02-30' }, 'INVALID_DAY'],
    ['no region', { region: '61' }, 'INVALID_REGION_CODE'],
    ['no source', { source: ' ' }, 'POLICY_WITHOUT_SOURCE'],
    ['a least above the most', { name: 'contact.citizensMin', value: 6 }, 'POLICY_CONTRADICTS'],
    ['a most below the least', { name: 'suggestion.extendedMonths', value: 2 }, 'POLICY_CONTRADICTS'],
    [
      'another content under the same version (SUG-6)',
      { name: 'suggestion.classScheme', value: { ...fourClasses, classes: fourClasses.classes.slice(0, 3) } },
      'POLICY_VERSION_TAKEN',
    ],
  ])('is refused with %s', async (_, change, code) => {
    const setting = set(database, { ...sevenDays, ...change });

    await expect(setting).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('names parameters like the unknown one', async () => {
    const setting = set(database, { ...sevenDays, name: 'opinion.sortHours' });

    await expect(setting).rejects.toThrow(/opinion\.sortDays/);
  });

  it('may begin today', async () => {
    await set(database, { ...sevenDays, effectiveFrom: today });

    expect(await policyReader(database.manager).read('611002', 'opinion.sortDays', today)).toBe(7);
  });

  it('of the same day corrects by a new revision and keeps the old one', async () => {
    await set(database, sevenDays);
    const corrected = await set(database, { ...sevenDays, value: 6 });

    expect(corrected.revision).toBe(2);
    expect(await policyReader(database.manager).read('611002', 'opinion.sortDays', '2026-04-01')).toBe(6);
    expect(
      (await policyReader(database.manager).historyOf('611002', 'opinion.sortDays')).map(({ value }) => value),
    ).toEqual([6, 7]);
  });

  it('to what it is already changes nothing', async () => {
    const first = await set(database, sevenDays);
    const events: NewEvent[] = [];

    const again = await database.transaction((manager) => setPolicyValue(sevenDays, unitOn(manager, events)));

    expect(again).toEqual(first);
    expect(events).toEqual([]);
  });

  it('to nothing lets the region inherit again', async () => {
    await set(database, sevenDays);
    await set(database, { ...sevenDays, value: null, effectiveFrom: '2026-05-01' });
    const reader = policyReader(database.manager);

    expect(await reader.explain('611002', 'opinion.sortDays', '2026-05-01')).toMatchObject({
      value: 3,
      from: 'DEFAULT',
    });
    expect(await reader.explain('611002', 'opinion.sortDays', '2026-04-30')).toMatchObject({
      value: 7,
      from: '611002',
    });
  });

  it('takes both ends of a range in the order that never contradicts', async () => {
    await set(database, { ...sevenDays, name: 'contact.citizensMax', value: 8 });
    await set(database, { ...sevenDays, name: 'contact.citizensMin', value: 6 });

    expect(
      await policyReader(database.manager).readMany(
        '611002',
        ['contact.citizensMin', 'contact.citizensMax'],
        '2026-04-01',
      ),
    ).toEqual({
      'contact.citizensMin': 6,
      'contact.citizensMax': 8,
    });
  });

  it.each([
    ['a higher version', { ...fourClasses, version: 2, classes: fourClasses.classes.slice(0, 3) }],
    ['a scheme of another name', { ...fourClasses, name: '三类', classes: fourClasses.classes.slice(0, 3) }],
  ])('takes a changed class scheme under %s (SUG-6)', async (_, value) => {
    const setting = await set(database, { ...sevenDays, name: 'suggestion.classScheme', value });

    expect(setting.value).toEqual(value);
  });

  it('over a revision the officer has not seen is refused (ONE-3)', async () => {
    await set(database, { ...sevenDays, expectedVersion: 0 });

    await expect(set(database, { ...sevenDays, value: 6, expectedVersion: 0 })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('by two officers at once is granted to one; the other is told', async () => {
    const both = Promise.withResolvers<void>();
    let arrived = 0;
    const setTogether = (value: number) =>
      database.transaction(async (manager) => {
        const unit = unitOn(manager);
        // The snapshot is taken here, so neither can see the other's row.
        await unit.policy.book();
        arrived += 1;
        if (arrived === 2) both.resolve();
        await both.promise;
        return setPolicyValue({ ...sevenDays, value }, unit);
      }, 'REPEATABLE READ');

    const results = await Promise.allSettled([setTogether(5), setTogether(6)]);

    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(['POLICY_CHANGED_MEANWHILE']);
  });
});

describe('A value of policy that is set', () => {
  it.each(['UPDATE policy_value SET revision = 2', 'DELETE FROM policy_value'])(
    'cannot be changed in place: %s',
    async (statement) => {
      await set(database, sevenDays);

      await expect(database.manager.query(statement)).rejects.toThrow(/new revision/);
    },
  );
});
