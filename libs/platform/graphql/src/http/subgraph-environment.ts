import { z } from 'zod';

const subgraphs = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'];

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address like postgres://user:password@host/database',
});

/** What a subgraph's process is told by its environment; throws once, naming every variable that is wrong. */
export const subgraphEnvironment = (name: string, variables: NodeJS.ProcessEnv) => {
  const own = `DATABASE_URL_${name.toUpperCase()}`;
  const parsed = z
    .object({
      PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
      HOST: z.string().min(1).default('127.0.0.1'),
      LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
      RENDA_GATEWAY_KEY: z
        .string({ error: 'is missing: the gateway’s public key, as `renda gateway-key` prints it' })
        .min(1),
      DATABASE_URL: databaseUrl.optional(),
      ...Object.fromEntries(
        subgraphs.map((subgraph) => [`DATABASE_URL_${subgraph.toUpperCase()}`, databaseUrl.optional()]),
      ),
    })
    .refine((settings) => settings.DATABASE_URL ?? (settings as Record<string, unknown>)[own], {
      error: 'is missing: where the database is',
      path: [own],
    })
    .safeParse(variables);
  if (!parsed.success) throw new Error(`The environment is not right.\n${z.prettifyError(parsed.error)}`);

  const settings = parsed.data as typeof parsed.data & Record<string, string | undefined>;
  const urlOf = (subgraph: string): string =>
    settings[`DATABASE_URL_${subgraph.toUpperCase()}`] ?? settings.DATABASE_URL ?? '';
  return {
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    gatewayKey: settings.RENDA_GATEWAY_KEY,
    databaseUrl: urlOf(name),
    feedUrls: Object.fromEntries(
      subgraphs.filter((subgraph) => urlOf(subgraph) !== '').map((subgraph) => [subgraph, urlOf(subgraph)]),
    ),
  };
};
