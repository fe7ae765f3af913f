import type { Unit } from '@renda/commands';

import type { BaseContext } from '../../../index.ts';
import type { createLoaders } from './loaders.ts';
import type { PledgesRepositories } from './repositories.ts';

/** What every resolver has. */
export interface PledgesContext extends BaseContext<PledgesRepositories> {
  readonly loaders: ReturnType<typeof createLoaders>;
}

/** What every command has. */
export type PledgesUnit = Unit<PledgesRepositories>;
