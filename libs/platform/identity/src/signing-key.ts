import { exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';

import { identityErrors } from './errors.ts';

import type { CryptoKey } from 'jose';

/** The one algorithm of our own tokens. */
export const ownAlgorithm = 'EdDSA';

/** An Ed25519 pair, imported once; `privateKey` is null where only verifying is allowed. */
export interface SigningKey {
  readonly privateKey: CryptoKey | null;
  readonly publicKey: CryptoKey;
}

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().min(1) });
const storedJwk = publicJwk.extend({ d: z.string().min(1).optional() });

export type PublicJwk = z.output<typeof publicJwk>;
export type StoredJwk = z.output<typeof storedJwk>;

export const newJwk = async (): Promise<StoredJwk> => {
  const { privateKey } = await generateKeyPair(ownAlgorithm, { extractable: true });
  return storedJwk.parse(await exportJWK(privateKey));
};

/** What may be given to those who only verify. */
export const publicPartOf = ({ kty, crv, x }: StoredJwk): PublicJwk => ({ kty, crv, x });

/** Reads a key as JSON; throws KEY_UNREADABLE naming where it came from, never what it says. */
export const readSigningKey = async (text: string, source: string): Promise<SigningKey> => {
  try {
    const jwk = storedJwk.parse(JSON.parse(text));
    const publicKey = await imported(publicPartOf(jwk));
    return { publicKey, privateKey: jwk.d === undefined ? null : await imported(jwk) };
  } catch {
    throw identityErrors.KEY_UNREADABLE({ source });
  }
};

/** The private half; throws KEY_CANNOT_SIGN where only the public one was given. */
export const privateKeyOf = ({ privateKey }: SigningKey): CryptoKey => {
  if (!privateKey) throw identityErrors.KEY_CANNOT_SIGN();
  return privateKey;
};

const imported = async (jwk: StoredJwk): Promise<CryptoKey> => {
  const key = await importJWK(jwk, ownAlgorithm);
  if (key instanceof Uint8Array) throw new TypeError('An Ed25519 key is no shared secret.');
  return key;
};
