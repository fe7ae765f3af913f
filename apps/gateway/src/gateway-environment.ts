import { resolve } from 'node:path';

import { subgraphNames } from '@renda/supergraph';
import { z } from 'zod';

import type { OidcIssuer } from '@renda/identity';
import type { SubgraphName } from '@renda/supergraph';

const root = resolve(import.meta.dirname, '../../..');
const portRange = 'must be a whole number from 0 to 65535';
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const address = z.url({ protocol: /^https?$/, error: 'must be an address like http://stations:4001/graphql' });

const variableOf = (subgraph: string): string => `${subgraph.toUpperCase()}_URL`;

const variables = z
  .object({
    PORT: z.coerce.number(portRange).int(portRange).min(0, portRange).max(65_535, portRange).default(4000),
    HOST: z.string().min(1).default('127.0.0.1'),
    LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
    RENDA_GATEWAY_SIGNING_KEY: z.string('is missing: the private half that `renda gateway-key` prints').min(1),
    RENDA_ISSUER: address.optional(),
    RENDA_JWKS_URL: address.optional(),
    RENDA_AUDIENCE: z.string().min(1).default('renda'),
    RENDA_DATA: z.string().min(1).default('.renda'),
  })
  .refine((settings) => !settings.RENDA_ISSUER === !settings.RENDA_JWKS_URL, {
    error: 'goes together with RENDA_ISSUER: set both or none',
    path: ['RENDA_JWKS_URL'],
  });

const addresses = z.object(Object.fromEntries(subgraphNames.map((name) => [variableOf(name), address])));

/** What the gateway's process is told. */
export interface GatewayEnvironment {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly signingKey: string;
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** The office's own sign-in service; undefined: the development issuer whose key lies in `dataFolder`. */
  readonly signIn: OidcIssuer | undefined;
  readonly dataFolder: string;
}

/** Throws once, naming every variable that is wrong. */
export const gatewayEnvironment = (given: NodeJS.ProcessEnv): GatewayEnvironment => {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  const urls = addresses.safeParse(set);
  if (!parsed.success || !urls.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(urls.error?.issues ?? [])];
    const problems = issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
    throw new Error(`The gateway cannot start with these environment variables:\n${problems.join('\n')}`);
  }
  const settings = parsed.data;
  const { RENDA_ISSUER: issuer, RENDA_JWKS_URL: jwksUrl, RENDA_AUDIENCE: audience } = settings;
  return {
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    signingKey: settings.RENDA_GATEWAY_SIGNING_KEY,
    subgraphUrls: Object.fromEntries(
      subgraphNames.map((name) => [name, urls.data[variableOf(name)] ?? '']),
    ) as GatewayEnvironment['subgraphUrls'],
    signIn: issuer && jwksUrl ? { issuer, jwksUrl, audience } : undefined,
    dataFolder: resolve(root, settings.RENDA_DATA),
  };
};
