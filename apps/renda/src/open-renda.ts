import { readHolidayTables, statutoryCalendar } from '@renda/calendar';
import { sampleClock } from '@renda/sample-data';
import { openGraph } from '@renda/supergraph';

import type { StatutoryCalendar } from '@renda/calendar';
import type { SampleClock } from '@renda/sample-data';
import type { Graph } from '@renda/supergraph';
import type { Logger } from 'pino';

import { openDatabases } from './database.ts';
import { createLogger } from './logger.ts';

import type { Environment } from './environment.ts';

export interface Renda {
  readonly graph: Graph;
  readonly logger: Logger;
  /** The real time; only the loading of the sample moves it. */
  readonly clock: SampleClock;
  readonly calendar: StatutoryCalendar;
  readonly stop: () => Promise<void>;
}

/** The five subgraphs on their databases, brought up to date; serves nothing yet. */
export const openRenda = async (environment: Environment, opening = openDatabases(environment)): Promise<Renda> => {
  const logger = createLogger(environment);
  const clock = sampleClock();
  const databases = await opening;
  try {
    const tables = environment.holidaysFile ? await readHolidayTables(environment.holidaysFile) : [];
    const calendar = statutoryCalendar(tables);
    const graph = await openGraph({
      databaseUrlOf: databases.urlOf,
      clock,
      calendar,
      logger,
    });
    return {
      graph,
      logger,
      clock,
      calendar,
      stop: async () => {
        await graph.stop();
        await databases.stop();
      },
    };
  } catch (error) {
    await databases.stop();
    throw error;
  }
};
