import { randomUUID } from 'node:crypto';

import { systemClock } from '@renda/kernel';
import { SignJWT } from 'jose';
import { z } from 'zod';

import { viewerClaim } from './claims.ts';
import { newJwk, ownAlgorithm, privateKeyOf, publicPartOf, readSigningKey } from './signing-key.ts';
import { parsedClaims, verifiedClaims } from './verified-claims.ts';

import type { Clock } from '@renda/kernel';

import type { SigningKey } from './signing-key.ts';
import type { Viewer } from './viewer.ts';

/** The key between gateway and subgraphs as two settings: the gateway's own, and the one its subgraphs verify by. */
export interface GatewayKeyTexts {
  readonly signing: string;
  readonly verifying: string;
}

export interface GatewayTokenOptions {
  /** By default 60. */
  readonly lifetimeSeconds?: number;
  readonly clock?: Clock;
}

const gatewayIssuer = 'renda-gateway';
// A user's token is never taken for a gateway's, even if both were signed by one key.
const gatewayTyp = 'renda-gateway+jwt';
const gatewayClaims = z.object({ viewer: viewerClaim }).transform(({ viewer }): Viewer => viewer);

export const newGatewayKey = async (): Promise<GatewayKeyTexts> => {
  const jwk = await newJwk();
  return { signing: JSON.stringify(jwk), verifying: JSON.stringify(publicPartOf(jwk)) };
};

/** Reads either text of a gateway key, once per process; throws KEY_UNREADABLE. */
export const readGatewayKey = (text: string, source = 'RENDA_GATEWAY_KEY'): Promise<SigningKey> =>
  readSigningKey(text, source);

/** Tells one subgraph who asks. The token holds for that subgraph alone, and for a minute. */
export const signGatewayToken = async (
  viewer: Viewer,
  subgraph: string,
  key: SigningKey,
  { lifetimeSeconds = 60, clock = systemClock }: GatewayTokenOptions = {},
): Promise<string> => {
  const issuedAt = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT({ viewer: parsedClaims(viewerClaim, viewer) })
    .setProtectedHeader({ alg: ownAlgorithm, typ: gatewayTyp })
    .setIssuer(gatewayIssuer)
    .setAudience(subgraph)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(privateKeyOf(key));
};

/** The viewer a gateway's token tells of; refuses with one of `identityErrors`. */
export const verifyGatewayToken = (
  token: string,
  subgraph: string,
  { publicKey }: SigningKey,
  clock: Clock = systemClock,
): Promise<Viewer> =>
  verifiedClaims(token, publicKey, {
    issuer: gatewayIssuer,
    audience: subgraph,
    algorithms: [ownAlgorithm],
    typ: gatewayTyp,
    claims: gatewayClaims,
    clock,
  });
