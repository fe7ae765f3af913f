// The real graph in a process of its own: starts, answers, stops. Arguments: database URL, and `telemetry` to leave it on.
import { statutoryCalendar } from '@renda/calendar';
import { systemClock } from '@renda/kernel';
import { developmentIssuer, createVerifier } from '@renda/identity';
import { createGateway, inProcessDataSource, openGraph, readSupergraph, serveGateway } from '@renda/supergraph';
import { pino } from 'pino';

import type { SubgraphName } from '@renda/supergraph';

const [databaseUrl = '', folder = '', telemetry] = process.argv.slice(2);
// As if the line in @renda/supergraph that sets it had been removed.
if (telemetry === 'telemetry') delete process.env['APOLLO_TELEMETRY_DISABLED'];

const logger = pino({ level: 'silent' });
const calendar = statutoryCalendar();
const graph = await openGraph({ databaseUrlOf: () => databaseUrl, clock: systemClock, calendar, logger, poolSize: 2 });
await graph.startWork();
const gateway = createGateway({
  supergraphSdl: readSupergraph(),
  dataSourceOf: (name) => inProcessDataSource(graph.subgraphs[name as SubgraphName]),
  logger,
});
const verify = createVerifier(await developmentIssuer(folder));
const { notReady } = graph;
const server = await serveGateway({ gateway, port: 0, host: '127.0.0.1', verify, notReady, logger });

const ask = async (query: string): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
};
const answers = [
  await ask('{ __schema { queryType { name } } }'),
  await ask('{ stations { totalCount } regions { totalCount } handlingUnits { totalCount } }'),
  await ask('{ colour }'),
];
await server.stop();
await graph.stop();
process.stdout.write(JSON.stringify(answers));
