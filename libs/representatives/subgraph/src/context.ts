import type { Unit } from '@renda/commands';
import type { BaseContext } from '@renda/graphql';

import type { RepresentativesLoaders } from './loaders.ts';
import type { RepresentativesRepositories } from './repositories.ts';

/** What every resolver of this subgraph has. */
export interface RepresentativesContext extends BaseContext<RepresentativesRepositories> {
  readonly loaders: RepresentativesLoaders;
}

/** What every command of this subgraph has. */
export type RepresentativesUnit = Unit<RepresentativesRepositories>;
