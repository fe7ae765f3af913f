import { readGatewayKey } from '@renda/identity';
import { readHolidayTables, statutoryCalendar } from '@renda/calendar';
import { systemClock } from '@renda/kernel';
import { pino } from 'pino';

import { openSubgraph } from '../open-subgraph.ts';
import { stopOnSignals } from './graceful-stop.ts';
import { listenWithSubgraph } from './listen-with-subgraph.ts';
import { subgraphEnvironment } from './subgraph-environment.ts';

import type { BaseContext } from '../context.ts';
import type { SubgraphDefinition } from '../define-subgraph.ts';

/** The whole of an app's main.ts: one subgraph as a process of its own, behind the gateway. */
export const serveSubgraph = async <R extends object, C extends BaseContext<R>>(
  definition: SubgraphDefinition<R, C>,
): Promise<void> => {
  try {
    await serve(definition, subgraphEnvironment(definition.name, process.env));
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
};

const reasonOf = (error: unknown): string => {
  const { code, port } = error as { readonly code?: unknown; readonly port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or set PORT to another one.`;
  return error instanceof Error ? error.message : String(error);
};

const serve = async <R extends object, C extends BaseContext<R>>(
  definition: SubgraphDefinition<R, C>,
  environment: ReturnType<typeof subgraphEnvironment>,
): Promise<void> => {
  const logger = pino({ name: definition.name, level: environment.logLevel });
  const gatewayKey = await readGatewayKey(environment.gatewayKey);
  const holidays = environment.holidaysFile ? await readHolidayTables(environment.holidaysFile) : [];
  const subgraph = await openSubgraph(definition, {
    databaseUrl: environment.databaseUrl,
    feedUrls: environment.feedUrls,
    clock: systemClock,
    calendar: statutoryCalendar(holidays),
    logger,
  });
  try {
    await subgraph.startWork();
    const listening = await listenWithSubgraph(subgraph, { ...environment, gatewayKey, logger });
    logger.info({ url: listening.url }, `${definition.name} answers`);
    stopOnSignals(listening.stop, logger);
  } catch (error) {
    await subgraph.stop();
    throw error;
  }
};
