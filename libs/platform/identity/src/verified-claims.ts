import { errors, jwtVerify } from 'jose';

import { identityErrors } from './errors.ts';

import type { Clock } from '@renda/kernel';
import type { CryptoKey, JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import type { z } from 'zod';

/** A public key, or the way to the one a token names. */
export type VerifyingKey = CryptoKey | JWTVerifyGetKey;

export interface Expectations<T> {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly typ?: string;
  readonly claims: z.ZodType<T>;
  readonly clock: Clock;
}

const longestToken = 32_768;
const clockToleranceSeconds = 5;

/** The claims of a token whose signature, algorithm, issuer, audience and time are in order; else one of `identityErrors`. */
export const verifiedClaims = async <T>(token: string, key: VerifyingKey, expected: Expectations<T>): Promise<T> => {
  if (token.length > longestToken) throw identityErrors.TOKEN_MALFORMED({ part: 'length' });
  const payload = await signedPayload(token, key, {
    issuer: expected.issuer,
    audience: expected.audience,
    algorithms: [...expected.algorithms],
    typ: expected.typ,
    requiredClaims: ['exp'],
    currentDate: expected.clock.now(),
    clockTolerance: clockToleranceSeconds,
  });
  return parsedClaims(expected.claims, payload);
};

/** Reads claims by their schema; throws TOKEN_MALFORMED naming the first that is wrong. */
export const parsedClaims = <T>(claims: z.ZodType<T>, value: unknown): T => {
  const parsed = claims.safeParse(value);
  if (!parsed.success) throw identityErrors.TOKEN_MALFORMED({ part: parsed.error.issues[0]?.path.join('.') });
  return parsed.data;
};

const signedPayload = async (token: string, key: VerifyingKey, options: JWTVerifyOptions): Promise<JWTPayload> => {
  try {
    return (await jwtVerify(token, typeof key === 'function' ? key : () => key, options)).payload;
  } catch (error) {
    throw refusalOf(error);
  }
};

const refusalOf = (error: unknown): unknown => {
  if (error instanceof errors.JWTExpired) {
    return identityErrors.TOKEN_EXPIRED({ expiredAt: new Date(Number(error.payload.exp) * 1000) });
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'check_failed'
      ? identityErrors.TOKEN_UNTRUSTED({ part: error.claim })
      : identityErrors.TOKEN_MALFORMED({ part: error.claim });
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return identityErrors.TOKEN_MALFORMED({ part: 'JWS' });
  }
  const untrusted = untrustedParts.find(([kind]) => error instanceof kind);
  return untrusted ? identityErrors.TOKEN_UNTRUSTED({ part: untrusted[1] }) : error;
};

const untrustedParts = [
  [errors.JOSEAlgNotAllowed, 'alg'],
  [errors.JOSENotSupported, 'alg'],
  [errors.JWSSignatureVerificationFailed, 'signature'],
  [errors.JWKSNoMatchingKey, 'kid'],
  [errors.JWKSMultipleMatchingKeys, 'kid'],
] as const;
