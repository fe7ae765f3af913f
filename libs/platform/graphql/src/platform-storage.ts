import { commandMigrations } from '@renda/commands';
import { eventMigrations } from '@renda/events';
import { policyMigration, policyValueTable } from '@renda/policy';

import type { SqlMigration } from '@renda/persistence';
import type { EntitySchema } from 'typeorm';

/** What every subgraph's schema has besides its own tables. */
export const platformMigrations: readonly SqlMigration[] = [...eventMigrations, ...commandMigrations, policyMigration];

export const platformTables: readonly EntitySchema[] = [policyValueTable as EntitySchema];
