import { openSubgraph, type Subgraph, type SubgraphDefinition, type SubgraphSettings } from '@renda/graphql';

import { type SubgraphName, subgraphNames, subgraphs } from './subgraphs.ts';

export interface GraphSettings extends Omit<SubgraphSettings, 'databaseUrl' | 'feedUrls'> {
  readonly databaseUrlOf: (subgraph: SubgraphName) => string;
}

/** All five subgraphs in this process, on their databases. */
export interface Graph {
  readonly subgraphs: Readonly<Record<SubgraphName, Subgraph>>;
  readonly startWork: () => Promise<void>;
  /** Does all waiting work, events that cause others' events included, until nothing is left. */
  readonly drain: () => Promise<void>;
  readonly notReady: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export const openGraph = async ({ databaseUrlOf, ...settings }: GraphSettings): Promise<Graph> => {
  const feedUrls = Object.fromEntries(subgraphNames.map((name) => [name, databaseUrlOf(name)]));
  const opened = await Promise.all(
    subgraphNames.map((name) =>
      openSubgraph(subgraphs[name] as SubgraphDefinition as never, {
        ...settings,
        databaseUrl: databaseUrlOf(name),
        feedUrls,
      }),
    ),
  );
  const each = <T>(work: (subgraph: Subgraph) => Promise<T>): Promise<readonly T[]> =>
    Promise.all((opened as readonly Subgraph[]).map(work));
  return {
    subgraphs: Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph])) as never,
    startWork: async () => void (await each((subgraph) => subgraph.startWork())),
    drain: async () => {
      // An event may cause another subgraph's event: one round per hop, and there are as many hops as subgraphs at most.
      for (const _ of subgraphNames) await each((subgraph) => subgraph.drain());
    },
    notReady: async () => (await each((subgraph) => subgraph.notReady())).flat(),
    stop: async () => void (await each((subgraph) => subgraph.stop())),
  };
};
