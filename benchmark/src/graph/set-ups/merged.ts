// (e) The limit for Node: both subgraphs' resolvers and loaders under one hand-written schema, compiled by graphql-jit, with
// nothing around them: no identity, no planning, no server but fastify.
import { statutoryCalendar } from '@renda/calendar';
import { openSubgraph, stopOnSignals } from '@renda/graphql';
import { systemClock } from '@renda/kernel';
import { representatives } from '@renda/representatives-subgraph';
import { stations } from '@renda/stations-subgraph';
import { fastify } from 'fastify';
import { pino } from 'pino';

// By path, since by name this folder finds the peers' own copy of graphql, which knows no schema of ours.
import { buildSchema, isObjectType, parse, validate } from '../../../../node_modules/graphql/index.js';
import { compileQuery, isCompiledQuery } from '../../../../node_modules/graphql-jit/dist/index.js';

import type { Viewer } from '@renda/identity';
import type { GraphQLFieldResolver, GraphQLSchema } from '../../../../node_modules/graphql/index.js';
import type { CompiledQuery } from '../../../../node_modules/graphql-jit/dist/index.js';

import { fromEnvironment } from './from-environment.ts';

const { port, databaseUrl } = fromEnvironment();
const logger = pino({ level: 'warn' });
const settings = { databaseUrl, feedUrls: {}, clock: systemClock, calendar: statutoryCalendar(), logger };
const station = await openSubgraph(stations, settings);
const seat = await openSubgraph(representatives, settings);

const schema = buildSchema(`
  scalar RegionCode
  scalar Day
  input RegionFilter { code: RegionCode!, descendants: Boolean }
  input DayFilter { lte: Day }
  input OpinionWhere { region: RegionFilter, registeredOn: DayFilter }
  type Query { opinions(first: Int, where: OpinionWhere): OpinionConnection! }
  type OpinionConnection { nodes: [CitizenOpinion!]! }
  type CitizenOpinion { id: ID!, title: String!, station: Station! }
  type Station { name: String!, representativesOnDuty(first: Int): StationAssignmentConnection! }
  type StationAssignmentConnection { nodes: [StationAssignment!]! }
  type StationAssignment { representative: Representative! }
  type Representative { name: String! }
`);

interface Contexts {
  readonly station: ReturnType<typeof station.createContext>;
  readonly seat: ReturnType<typeof seat.createContext>;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const fieldOf = (of: GraphQLSchema, type: string, name: string) => {
  const found = of.getType(type);
  const field = isObjectType(found) ? found.getFields()[name] : undefined;
  if (!field) throw new Error(`${type}.${name} is gone: bring the merged schema up to date.`);
  return field;
};

const ownResolver = (type: string, name: string): Resolver => {
  const { resolve } = fieldOf(station.schema, type, name);
  if (!resolve) throw new Error(`${type}.${name} has no resolver any more.`);
  return (parent, args, context, info) => resolve(parent, args, (context as Contexts).station, info);
};

const resolve = (type: string, name: string, resolver: Resolver): void => {
  fieldOf(schema, type, name).resolve = resolver;
};

resolve('Query', 'opinions', ownResolver('Query', 'opinions'));
resolve('OpinionConnection', 'nodes', (page) => (page as { readonly rows: unknown }).rows);
resolve('CitizenOpinion', 'title', ownResolver('CitizenOpinion', 'title'));
resolve('CitizenOpinion', 'station', ownResolver('CitizenOpinion', 'station'));
resolve('Station', 'representativesOnDuty', ownResolver('Station', 'representativesOnDuty'));
resolve('StationAssignmentConnection', 'nodes', (page) => (page as { readonly rows: unknown }).rows);
resolve('StationAssignment', 'representative', (assignment, _, context) =>
  (context as Contexts).seat.loaders.representative.load(
    (assignment as { readonly representativeId: string }).representativeId,
  ),
);

const viewer: Viewer = {
  kind: 'USER',
  subject: 'benchmark',
  grants: [{ role: 'COMMITTEE_STAFF', region: '611000' }],
  scopes: [],
};

const compiled = new Map<string, CompiledQuery>();

const compiledOf = (query: string): CompiledQuery => {
  const known = compiled.get(query);
  if (known) return known;
  const document = parse(query);
  const [error] = validate(schema, document);
  if (error) throw error;
  const fresh = compileQuery(schema, document);
  if (!isCompiledQuery(fresh)) throw new Error(JSON.stringify(fresh.errors));
  compiled.set(query, fresh);
  return fresh;
};

interface Body {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const server = fastify({ forceCloseConnections: 'idle' });
server.post('/graphql', async (request) => {
  const { query, variables } = request.body as Body;
  const identity = { viewer, language: 'zh-CN', requestId: request.id } as const;
  const contexts: Contexts = { station: station.createContext(identity), seat: seat.createContext(identity) };
  return compiledOf(query).query({}, contexts, variables ?? {});
});
await server.listen({ port, host: '127.0.0.1' });
stopOnSignals(async () => {
  await server.close();
  await station.stop();
  await seat.stop();
}, logger);
