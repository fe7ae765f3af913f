import { RSABSSA } from '@cloudflare/blindrsa-ts';

import { fromBase64, toBase64Url } from './bytes.ts';

/** What the graph tells of a round that is issuing: `ballotRound { id credentialKey { algorithm spki } }`. */
export interface VotingRound {
  readonly id: string;
  readonly credentialKey: { readonly algorithm: string; readonly spki: string };
}

/** Kept on the voter's own device alone until the vote is cast: whoever has it, and the answer, can cast in its place. */
export interface BlindingSecret {
  readonly roundId: string;
  readonly message: string;
  readonly inverse: string;
}

export interface Blinded {
  /** Sent to `issueCredential`. Says nothing of the credential that comes of it. */
  readonly blindedMessage: string;
  readonly secret: BlindingSecret;
}

/** What a ballot is cast with. */
export interface Credential {
  readonly message: string;
  readonly signature: string;
}

const algorithm = 'RSABSSA-SHA384-PSS-Randomized';
const messageBytes = 32;

/**
 * Draws a secret message and blinds it with the round's key (RFC 9474). Keep the result before sending it: sent again
 * after a lost answer, it gets the same one; a newly drawn one would be refused.
 */
export const blindCredential = async (round: VotingRound): Promise<Blinded> => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(messageBytes)));
  const { blindedMsg, inv } = await suite.blind(await keyOf(round), message);
  return {
    blindedMessage: toBase64Url(blindedMsg),
    secret: { roundId: round.id, message: toBase64Url(message), inverse: toBase64Url(inv) },
  };
};

/** The credential from the server's answer; throws if the answer is not the round's signature. */
export const unblindCredential = async (
  round: VotingRound,
  { message, inverse }: BlindingSecret,
  blindSignature: string,
): Promise<Credential> => {
  const signature = await RSABSSA.SHA384.PSS.Randomized().finalize(
    await keyOf(round),
    fromBase64(message),
    fromBase64(blindSignature),
    fromBase64(inverse),
  );
  return { message, signature: toBase64Url(signature) };
};

const keyOf = ({ credentialKey }: VotingRound) => {
  if (credentialKey.algorithm !== algorithm)
    throw new Error(`This library makes ${algorithm} credentials, the round asks for ${credentialKey.algorithm}.`);
  const parameters = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64(credentialKey.spki), parameters, true, ['verify']);
};
