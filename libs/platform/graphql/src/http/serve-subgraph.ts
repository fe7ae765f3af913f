import { readGatewayKey } from '@renda/identity';
import { statutoryCalendar } from '@renda/calendar';
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
  const environment = subgraphEnvironment(definition.name, process.env);
  const logger = pino({ name: definition.name, level: environment.logLevel });
  try {
    const gatewayKey = await readGatewayKey(environment.gatewayKey);
    const subgraph = await openSubgraph(definition, {
      databaseUrl: environment.databaseUrl,
      feedUrls: environment.feedUrls,
      clock: systemClock,
      calendar: statutoryCalendar(),
      logger,
    });
    await subgraph.startWork();
    const listening = await listenWithSubgraph(subgraph, { ...environment, gatewayKey, logger });
    logger.info({ url: listening.url }, `${definition.name} answers`);
    stopOnSignals(listening.stop, logger);
  } catch (error) {
    logger.fatal({ err: error }, `${definition.name} could not start`);
    process.exitCode = 1;
  }
};
