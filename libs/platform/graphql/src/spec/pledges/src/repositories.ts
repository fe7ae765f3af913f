import { repositoryOf } from '@renda/persistence';

import { pledgeRemarkTable } from './persistence/pledge-remark.table.ts';
import { pledgeTable } from './persistence/pledge.table.ts';

import type { EntityManager } from 'typeorm';

export const repositoriesOf = (manager: EntityManager) => ({
  pledges: repositoryOf(manager, pledgeTable),
  remarks: repositoryOf(manager, pledgeRemarkTable),
});

export type PledgesRepositories = ReturnType<typeof repositoriesOf>;
