import { fixedClock } from '@renda/kernel';
import { openDatabase } from '@renda/persistence';
import { closeAfterSpec, freshDatabase } from '@renda/testing';

import { policyMigration } from '../policy.migration.ts';
import { policyReader } from '../policy-reader.ts';
import { policyValueTable } from '../policy-value.table.ts';
import { setPolicyValue } from '../set-policy-value.ts';

import type { NewEvent } from '@renda/events';
import type { Database, SqlMigration } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { PolicySetting } from '../policy-value.table.ts';
import type { PolicySettingUnit, SetPolicyValueInput } from '../set-policy-value.ts';

export const today = '2026-03-01';

export const openPolicies = async (
  url: string,
  schema = 'representatives',
  migrations: readonly SqlMigration[] = [],
): Promise<Database> => {
  const database = await openDatabase({
    url,
    schema,
    tables: [policyValueTable],
    migrations: [...migrations, policyMigration],
  });
  closeAfterSpec(() => database.close());
  await database.migrate();
  return database;
};

export const givenPolicies = async (): Promise<Database> => openPolicies((await freshDatabase()).url);

/** What a command would bring, in a transaction of the manager. */
export const unitOn = (manager: EntityManager, events: NewEvent[] = [], on = today): PolicySettingUnit => {
  const clock = fixedClock(on as typeof today);
  return {
    manager,
    clock,
    viewer: { kind: 'USER', subject: 'officer-1' },
    policy: policyReader(manager),
    today: () => clock.today(),
    emit: (event) => events.push(event),
  };
};

/** An officer of the region sets the value, from today on unless said otherwise. */
export const set = (
  database: Database,
  input: Partial<SetPolicyValueInput> & Pick<SetPolicyValueInput, 'region' | 'name' | 'value'>,
  on = today,
): Promise<PolicySetting> =>
  database.transaction((manager) =>
    setPolicyValue(
      { effectiveFrom: on as typeof today, source: 'decision of the spec', ...input },
      unitOn(manager, [], on),
    ),
  );
