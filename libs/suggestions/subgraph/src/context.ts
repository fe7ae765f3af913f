import type { Unit } from '@renda/commands';
import type { BaseContext } from '@renda/graphql';

import type { SuggestionsLoaders } from './loaders.ts';
import type { SuggestionsRepositories } from './repositories.ts';

/** What every resolver of this subgraph has. */
export interface SuggestionsContext extends BaseContext<SuggestionsRepositories> {
  readonly loaders: SuggestionsLoaders;
}

/** What every command of this subgraph has. */
export type SuggestionsUnit = Unit<SuggestionsRepositories>;
