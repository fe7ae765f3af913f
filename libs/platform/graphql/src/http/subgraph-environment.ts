import { z } from 'zod';

const subgraphs = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'];

const databaseUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user:password@host/database' })
  .optional();

const variableOf = (subgraph: string): string => `DATABASE_URL_${subgraph.toUpperCase()}`;

const schema = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(4001),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  RENDA_GATEWAY_KEY: z.string('is missing: the public half of the key by which the gateway signs').min(1),
  RENDA_HOLIDAYS: z.string().min(1).optional(),
  DATABASE_URL: databaseUrl,
});

const ownUrls = z.object(Object.fromEntries(subgraphs.map((subgraph) => [variableOf(subgraph), databaseUrl])));

/** What a subgraph's process is told by its environment; throws once, naming every variable that is wrong. */
export const subgraphEnvironment = (name: string, variables: NodeJS.ProcessEnv) => {
  const parsed = schema.safeParse(variables);
  const urls = ownUrls.safeParse(variables);
  const own = variableOf(name);
  const hasDatabase = variables[own] || variables['DATABASE_URL'];
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...(urls.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...(hasDatabase ? [] : [`${own} or DATABASE_URL: is missing, the address of the database`]),
  ];
  if (!parsed.success || !urls.success || problems.length > 0) {
    throw new Error(`${name} cannot start with these environment variables:\n- ${problems.join('\n- ')}`);
  }

  const urlOf = (subgraph: string): string => urls.data[variableOf(subgraph)] ?? parsed.data.DATABASE_URL ?? '';
  return {
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    logLevel: parsed.data.LOG_LEVEL,
    gatewayKey: parsed.data.RENDA_GATEWAY_KEY,
    holidaysFile: parsed.data.RENDA_HOLIDAYS,
    databaseUrl: variables[own] ?? urlOf(name),
    feedUrls: Object.fromEntries(
      subgraphs.filter((subgraph) => urlOf(subgraph) !== '').map((subgraph) => [subgraph, urlOf(subgraph)]),
    ),
  };
};
