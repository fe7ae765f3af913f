import { statutoryCalendar } from '@renda/calendar';
import { systemClock } from '@renda/kernel';
import { openGraph, subgraphNames, subgraphs } from '@renda/supergraph';
import { closeAfterSpec, freshDatabase } from '@renda/testing';
import { pino } from 'pino';

import type { Graph } from '@renda/supergraph';

const logger = pino({ level: 'silent' });

const opened = (url: string): Promise<Graph> =>
  openGraph({
    databaseUrlOf: () => url,
    clock: systemClock,
    calendar: statutoryCalendar(),
    logger,
    noticeSender: { send: async () => undefined },
    poolSize: 6,
  });

/** A database with the schemas of all five subgraphs, made once in a run and copied. */
export const graphDatabase = async (): Promise<string> => {
  const { url } = await freshDatabase({
    template: {
      key: JSON.stringify(
        subgraphNames.map((name) => [
          name,
          subgraphs[name].migrations.map((migration) => [migration.name, migration.text.up]),
        ]),
      ),
      prepare: async (draft) => (await opened(draft)).stop(),
    },
  });
  return url;
};

/** The five subgraphs on a database, until the spec file has ended. */
export const openGraphOn = async (url: string): Promise<Graph> => {
  const graph = await opened(url);
  closeAfterSpec(() => graph.stop());
  return graph;
};
