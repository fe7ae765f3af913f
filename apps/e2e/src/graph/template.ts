import { subgraphNames, subgraphs } from '@renda/supergraph';

import type { Graph } from '@renda/supergraph';
import type { DatabaseTemplate } from '@renda/testing';

/** A database with the schemas of all five subgraphs, migrated once in a run. */
export const wholeGraphTemplate = (open: (url: string) => Promise<Graph>): DatabaseTemplate => ({
  key: JSON.stringify(
    subgraphNames.map((name) => [
      name,
      subgraphs[name].migrations.map((migration) => [migration.name, migration.text.up]),
    ]),
  ),
  prepare: async (url) => {
    await (await open(url)).stop();
  },
});
