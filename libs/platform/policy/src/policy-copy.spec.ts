import { appendEvents, eventMigrations, openEventWork } from '@renda/events';
import { schemaDrift } from '@renda/persistence';
import { closeAfterSpec, freshDatabase } from '@renda/testing';

import { policyCopy } from './policy-copy.ts';
import { policyReader } from './policy-reader.ts';
import { openPolicies, today, unitOn } from './spec/policy-database.ts';
import { setPolicyValue } from './set-policy-value.ts';

import type { InTransaction } from '@renda/events';
import type { Database } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

const given = async (): Promise<{ owner: Database; copy: Database; copyNow: () => Promise<void> }> => {
  const { url } = await freshDatabase();
  const owner = await openPolicies(url, 'representatives', eventMigrations);
  const copy = await openPolicies(url, 'stations', eventMigrations);
  const feeds = { representatives: { url, schema: 'representatives' } };
  const inUnit: InTransaction<{ readonly manager: EntityManager }> = (manager, _, work) => work({ manager });
  const numbering = openEventWork({ database: owner, url, consumers: [], feeds, inUnit });
  const copying = openEventWork({ database: copy, url, consumers: [policyCopy], feeds, inUnit });
  closeAfterSpec(() => Promise.all([numbering.stop(), copying.stop()]).then(() => undefined));
  const copyNow = async (): Promise<void> => {
    await numbering.drain();
    await copying.drain();
  };
  return { owner, copy, copyNow };
};

const setSortDays = (owner: Database, value: number | null): Promise<void> =>
  owner.transaction(async (manager) => {
    const unit = unitOn(manager);
    const emitted = new Array<Parameters<typeof unit.emit>[0]>();
    await setPolicyValue(
      { region: '611002', name: 'opinion.sortDays', value, effectiveFrom: today, source: 'decision' },
      { ...unit, emit: (event) => emitted.push(event) },
    );
    await appendEvents(
      manager,
      emitted.map((event) => ({ ...event, actor: 'officer-1', occurredAt: unit.clock.now() })),
    );
  });

describe('The copy of the policies in another subgraph', () => {
  it('follows the owner, corrections and values given up included', async () => {
    const { owner, copy, copyNow } = await given();
    const seen: unknown[] = [];

    for (const value of [7, 9, null]) {
      await setSortDays(owner, value);
      await copyNow();
      seen.push(await policyReader(copy.manager).read('611002', 'opinion.sortDays', today));
    }

    const rows = (database: Database) => database.manager.query('SELECT * FROM policy_value ORDER BY id');
    expect(seen).toEqual([7, 9, 3]);
    expect(await rows(copy)).toEqual(await rows(owner));
  });

  it('takes an event that comes twice once', async () => {
    const { owner, copy, copyNow } = await given();
    await setSortDays(owner, 7);
    await copyNow();
    await copy.manager.query('UPDATE consumer_checkpoint SET sequence = 0');

    await copyNow();

    expect(await copy.manager.query('SELECT count(*) FROM policy_value')).toEqual([{ count: 1 }]);
  });
});

describe('The migration of policy', () => {
  it('goes up, down and up again, and leaves nothing for the schema builder', async () => {
    const database = await openPolicies((await freshDatabase()).url);

    await database.revertAll();
    await database.migrate();

    expect(await schemaDrift(database)).toEqual([]);
  });
});
