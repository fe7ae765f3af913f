import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

import { votingErrors } from './errors.ts';

import type { KeyObject } from 'node:crypto';

/** The variant of RFC 9474 that credentials are made by. */
export const credentialAlgorithm = 'RSABSSA-SHA384-PSS-Randomized';
const saltLength = 48;
const modulusBits = 2048;
const generate = promisify(generateKeyPair);

/** A key pair for one round: SPKI in base64, and PKCS #8. */
export const newRoundKey = async (): Promise<{ readonly publicKey: string; readonly privateKey: Buffer }> => {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: modulusBits });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
};

export const publicKeyFrom = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' });

/**
 * BlindSign of RFC 9474: the blinded message raised to the private exponent. The result is checked with the public key,
 * since one wrong signature from a faulty processor would give the key away.
 */
export const blindSign = (privateKey: Buffer, blindedMessage: Uint8Array): Buffer => {
  const key = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' });
  const publicKey = createPublicKey(key);
  assertBlinded(publicKey, blindedMessage);
  const signature = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blindedMessage);
  const back = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
  if (!back.equals(blindedMessage)) throw new Error('The blind signature does not fit its message.');
  return signature;
};

/** Whether the signature over the message is the round's: an unblinded credential. */
export const isSealedBy = (publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha384', message, { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

// 0, 1 and n − 1 are their own signatures; what is not below n is no message of this key.
const assertBlinded = (publicKey: KeyObject, message: Uint8Array): void => {
  const { n = '' } = publicKey.export({ format: 'jwk' });
  const modulus = numberOf(Buffer.from(n, 'base64url'));
  const value = message.length === modulusBits / 8 ? numberOf(message) : 0n;
  if (value <= 1n || value >= modulus - 1n) throw votingErrors.BLINDED_MESSAGE_INVALID({}, { field: 'blindedMessage' });
};

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
