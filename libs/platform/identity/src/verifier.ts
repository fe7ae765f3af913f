import { systemClock } from '@renda/kernel';
import { createRemoteJWKSet, errors } from 'jose';

import { userClaims, viewerOfClaims } from './claims.ts';
import { identityErrors } from './errors.ts';
import { rememberingVerifier } from './remembering-verifier.ts';
import { ownAlgorithm } from './signing-key.ts';
import { verifiedClaims } from './verified-claims.ts';
import { anyone } from './viewer.ts';

import type { Clock } from '@renda/kernel';
import type { JWTVerifyGetKey } from 'jose';

import type { DevelopmentIssuer } from './development-issuer.ts';
import type { Expectations, VerifyingKey } from './verified-claims.ts';
import type { Verifier } from './remembering-verifier.ts';
import type { Viewer } from './viewer.ts';

/** An office's own sign-in service (OIDC). */
export interface OidcIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
}

// Asymmetric only: with HS256 the public key itself would sign, and `none` needs no key at all.
const oidcAlgorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** Checks a user's token: signature, algorithm, issuer, audience, time, claims. Refuses with one of `identityErrors`. */
export const createVerifier = (trusted: DevelopmentIssuer | OidcIssuer, clock: Clock = systemClock): Verifier => {
  const isOwn = 'key' in trusted;
  const key: VerifyingKey = isOwn ? trusted.key.publicKey : keysAt(trusted.jwksUrl);
  const expected: Expectations<Viewer> = {
    issuer: trusted.issuer,
    audience: trusted.audience,
    algorithms: isOwn ? [ownAlgorithm] : oidcAlgorithms,
    claims: userClaims.transform(viewerOfClaims),
    clock,
  };
  return rememberingVerifier((token) => verifiedClaims(token, key, expected), clock);
};

/** The viewer of the header `Authorization`; anyone without it. */
export const viewerFrom = async (authorization: string | undefined, verify: Verifier): Promise<Viewer> => {
  if (authorization === undefined || authorization.trim() === '') return anyone;
  const token = /^bearer +([^\s]+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw identityErrors.TOKEN_MALFORMED({ part: 'Authorization: Bearer' });
  return verify(token);
};

const keysAt = (url: string): JWTVerifyGetKey => {
  const keys = createRemoteJWKSet(new URL(url));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      throw isAboutToken(error) ? error : identityErrors.ISSUER_UNREACHABLE();
    }
  };
};

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
