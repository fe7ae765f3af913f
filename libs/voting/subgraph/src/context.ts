import type { Unit } from '@renda/commands';
import type { BaseContext } from '@renda/graphql';

import type { VotingLoaders } from './loaders.ts';
import type { VotingRepositories } from './repositories.ts';

/** What every resolver of this subgraph has. */
export interface VotingContext extends BaseContext<VotingRepositories> {
  readonly loaders: VotingLoaders;
}

/** What every command of this subgraph has. */
export type VotingUnit = Unit<VotingRepositories>;
