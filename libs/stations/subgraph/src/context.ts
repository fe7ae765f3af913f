import type { Unit } from '@renda/commands';
import type { BaseContext } from '@renda/graphql';

import type { StationsLoaders } from './loaders.ts';
import type { StationsRepositories } from './repositories.ts';

/** What every resolver of this subgraph has. */
export interface StationsContext extends BaseContext<StationsRepositories> {
  readonly loaders: StationsLoaders;
}

/** What every command of this subgraph has. */
export type StationsUnit = Unit<StationsRepositories>;
