import { policyValueRepository } from './policy-value.repository.ts';

import type { ConsumerDefinition } from '@renda/events';
import type { EntityManager } from 'typeorm';

import type { PolicySetting } from './policy-value.table.ts';

/** For every subgraph but representatives: keeps its copy of the values, so that reading one needs no call. */
export const policyCopy: ConsumerDefinition<{ readonly manager: EntityManager }> = {
  name: 'policyCopy',
  from: 'representatives',
  kinds: ['policy.valueSet'],
  apply: ({ data }, { manager }) => policyValueRepository(manager).copy(data as PolicySetting),
};
