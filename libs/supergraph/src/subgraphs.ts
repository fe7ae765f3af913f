import { representatives } from '@renda/representatives-subgraph';
import { stations } from '@renda/stations-subgraph';
import { suggestions } from '@renda/suggestions-subgraph';
import { supervision } from '@renda/supervision-subgraph';
import { voting } from '@renda/voting-subgraph';

/** The five domains of the graph. */
export const subgraphs = { representatives, stations, suggestions, voting, supervision } as const;

export type SubgraphName = keyof typeof subgraphs;

export const subgraphNames = Object.keys(subgraphs) as readonly SubgraphName[];
