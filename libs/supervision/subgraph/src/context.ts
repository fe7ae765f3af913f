import type { Unit } from '@renda/commands';
import type { BaseContext } from '@renda/graphql';

import type { SupervisionLoaders } from './loaders.ts';
import type { SupervisionRepositories } from './repositories.ts';

/** What every resolver of this subgraph has. */
export interface SupervisionContext extends BaseContext<SupervisionRepositories> {
  readonly loaders: SupervisionLoaders;
}

/** What every command of this subgraph has. */
export type SupervisionUnit = Unit<SupervisionRepositories>;
