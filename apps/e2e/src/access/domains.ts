import { subgraphs } from '@renda/supergraph';

import { representatives } from './expected/representatives.ts';
import { stations } from './expected/stations.ts';
import { suggestions } from './expected/suggestions.ts';
import { supervision } from './expected/supervision.ts';
import { voting } from './expected/voting.ts';

import type { SubgraphName } from '@renda/supergraph';
import type { GraphQLSchema } from 'graphql';
import type { Expectation } from './expectation.ts';

const expectations: Readonly<Record<SubgraphName, Expectation>> = {
  representatives,
  stations,
  suggestions,
  voting,
  supervision,
};

export interface Domain {
  readonly name: string;
  /** With access enforced. */
  readonly schema: GraphQLSchema;
  readonly expectation: Expectation;
}

export const domains: readonly Domain[] = Object.entries(subgraphs).map(([name, { schema }]) => ({
  name,
  schema,
  expectation: expectations[name as SubgraphName],
}));
