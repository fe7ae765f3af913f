import { join, resolve } from 'node:path';

import { z } from 'zod';

import type { Executor, SubgraphName } from '@renda/supergraph';

import { startErrors } from './errors.ts';

const root = resolve(import.meta.dirname, '../../..');

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address like postgres://user:password@host/database',
});

const portRange = 'must be a whole number from 0 to 65535';
// Named here, not asked of the subgraphs: reading those takes longer than all else a start does before its database.
const databaseUrlVariables = {
  representatives: 'DATABASE_URL_REPRESENTATIVES',
  stations: 'DATABASE_URL_STATIONS',
  suggestions: 'DATABASE_URL_SUGGESTIONS',
  voting: 'DATABASE_URL_VOTING',
  supervision: 'DATABASE_URL_SUPERVISION',
} as const satisfies Readonly<Record<SubgraphName, string>>;

const executors = ['merged', 'planned'] as const satisfies readonly Executor[];
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const variables = z.object({
  PORT: z.coerce.number(portRange).int(portRange).min(0, portRange).max(65_535, portRange).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  RENDA_DATA: z.string().min(1).default('.renda'),
  RENDA_REAL_DATA: z.string().min(1).default('../shared/data'),
  RENDA_HOLIDAYS: z.string().min(1).optional(),
  RENDA_SAMPLE: z.enum(['shangluo', 'none'], { error: 'must be shangluo or none' }).default('shangluo'),
  RENDA_ISSUER: z.url('must be an address like https://sign-in.example.gov.cn').optional(),
  RENDA_JWKS_URL: z.url('must be the address of the keys of RENDA_ISSUER').optional(),
  RENDA_AUDIENCE: z.string().min(1).default('renda'),
  RENDA_EXECUTOR: z.enum(executors, { error: `must be ${executors.join(' or ')}` }).default('merged'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('warn'),
  DATABASE_URL: databaseUrl.optional(),
  ...Object.fromEntries(Object.values(databaseUrlVariables).map((name) => [name, databaseUrl.optional()])),
});

/** What the command is told by its environment, read once. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly realDataFolder: string;
  /** File with holidays of years that the release does not know; undefined: none. */
  readonly holidaysFile: string | undefined;
  readonly sample: 'shangluo' | 'none';
  /** The office's own sign-in service; undefined in development, where this installation issues tokens itself. */
  readonly signIn: { readonly issuer: string; readonly jwksUrl: string; readonly audience: string } | undefined;
  /** Whether queries are answered by one merged schema or planned. */
  readonly executor: Executor;
  readonly logLevel: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly databaseUrls: Partial<Readonly<Record<SubgraphName, string>>>;
}

/** Throws ENVIRONMENT_INVALID, naming every variable that is wrong. */
export const readEnvironment = (given: NodeJS.ProcessEnv): Environment => {
  const parsed = variables
    .refine((settings) => !settings.RENDA_ISSUER === !settings.RENDA_JWKS_URL, {
      error: 'goes together with RENDA_ISSUER: set both or none',
      path: ['RENDA_JWKS_URL'],
    })
    .safeParse(withoutBlanks(given));
  if (!parsed.success) throw startErrors.ENVIRONMENT_INVALID({ detail: problemsIn(parsed.error) });

  const settings = parsed.data;
  const others = settings as unknown as Readonly<Record<string, string | undefined>>;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: resolve(root, settings.RENDA_DATA),
    realDataFolder: resolve(root, settings.RENDA_REAL_DATA),
    holidaysFile: settings.RENDA_HOLIDAYS && resolve(root, settings.RENDA_HOLIDAYS),
    sample: settings.RENDA_SAMPLE,
    signIn:
      settings.RENDA_ISSUER && settings.RENDA_JWKS_URL
        ? { issuer: settings.RENDA_ISSUER, jwksUrl: settings.RENDA_JWKS_URL, audience: settings.RENDA_AUDIENCE }
        : undefined,
    executor: settings.RENDA_EXECUTOR,
    logLevel: settings.LOG_LEVEL,
    databaseUrl: settings.DATABASE_URL,
    databaseUrls: Object.fromEntries(
      Object.entries(databaseUrlVariables).flatMap(([name, variable]) => {
        const url = others[variable];
        return url ? [[name, url]] : [];
      }),
    ),
  };
};

// PORT= in a shell or an .env file means that it is not set.
const withoutBlanks = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));

const problemsIn = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`).join('\n');

export const consoleFolder = join(root, 'apps/console/dist');
export const ballotFolder = join(root, 'apps/ballot/dist');
