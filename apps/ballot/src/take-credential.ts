import { blindCredential, VotingRefusal } from '@renda/voting-client';

import { changeVote, forgetVote, keepOnce } from './device/kept-votes.ts';
import { forgetToken } from './device/session.ts';
import { votingClient } from './graph.ts';

import type { KeptVote, VoteKey } from './device/kept-votes.ts';
import type { Round } from './round.ts';

/** Refusals after which nothing was signed for this phone: what was drawn is of no use. */
const nothingSigned = [
  'NOT_ON_ROLL',
  'SEAT_SUSPENDED',
  'NOT_SIGNED_IN',
  'ISSUING_NOT_OPEN',
  'CREDENTIAL_TAKEN',
  'FORBIDDEN',
];

/** Draws, keeps, sends, unblinds and keeps; the token is forgotten once it has done its work. */
export const takeCredential = async (round: Round, key: VoteKey, token: string): Promise<KeptVote> => {
  if (!round.credentialKey) throw new VotingRefusal('ISSUING_NOT_OPEN', '');
  const { id, title, credentialKey } = round;
  const sealed = { id, credentialKey };
  const fresh = { ...key, title, blinded: await blindCredential(sealed), marks: [], sent: false };
  const { blinded, credential } = await keepOnce(fresh);
  if (!credential && blinded) {
    try {
      const obtained = await votingClient.obtain(sealed, blinded, token);
      // Asked for once; where the browser refuses, the vote is kept as other data are.
      void navigator.storage?.persist?.();
      await changeVote(key, (vote) => ({ ...vote, credential: vote.credential ?? obtained }));
    } catch (error) {
      if (error instanceof VotingRefusal && nothingSigned.includes(error.code)) await forgetVote(key);
      throw error;
    }
  }
  forgetToken();
  return changeVote(key, (vote) => vote);
};
