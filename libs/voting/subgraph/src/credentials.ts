import { createHash } from 'node:crypto';

import { commonErrors } from '@renda/kernel';

import { votingErrors } from './errors.ts';

export interface Credential {
  readonly message: Buffer;
  readonly signature: Buffer;
}

/** Bytes in base64url, written the one way there is. */
export const bytesIn = (text: string, field: string): Buffer => {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length === 0 || bytes.toString('base64url') !== text)
    throw commonErrors.INVALID_INPUT({ reason: `"${field}" is not base64url.` }, { field });
  return bytes;
};

// The random prefix of the randomized variant, and a message of at least as much chance.
const leastBytes = 64;
const mostBytes = 256;

export const credentialIn = (given: { readonly message: string; readonly signature: string }): Credential => {
  const message = bytesIn(given.message, 'credential.message');
  const signature = bytesIn(given.signature, 'credential.signature');
  if (message.length < leastBytes || message.length > mostBytes) throw votingErrors.CREDENTIAL_INVALID();
  return { message, signature };
};

/** The hash of the credential, bound to its round: what the voter keeps (VOT-5). @renda/voting-client makes the same. */
export const receiptOf = (roundId: string, message: Uint8Array): string =>
  createHash('sha256').update(`renda-receipt/1\n${roundId}\n`).update(message).digest('hex');
