import { VotingRefusal } from '@renda/voting-client';

import { changeVote } from './device/kept-votes.ts';
import { votingClient } from './graph.ts';

import type { BallotMark } from '@renda/voting-client';

import type { KeptVote, VoteKey } from './device/kept-votes.ts';

/** Settles the marks on the phone first: whatever is lost on the way, the very same ballot is sent again (VOT-5). */
export const castBallot = async (key: VoteKey, marks: readonly BallotMark[]): Promise<KeptVote> => {
  const settled = await changeVote(key, (vote) => (vote.sent ? vote : { ...vote, marks, sent: true }));
  const { roundId, credential } = settled;
  if (!credential) return settled;
  try {
    const receipt = await votingClient.cast(roundId, credential, settled.marks);
    // What could cast, or tie the ballot to the asking, is of no more use here.
    return await changeVote(key, ({ voter, title, marks: cast }) => ({
      ...{ roundId, voter, title, marks: cast, sent: true, receipt },
    }));
  } catch (error) {
    if (isRefused(error)) await changeVote(key, (vote) => ({ ...vote, sent: false }));
    throw error;
  }
};

/** The server looked and took nothing; a fault of its own, or another ballot in the box, says nothing of the kind. */
const isRefused = (error: unknown): boolean =>
  error instanceof VotingRefusal &&
  !['UNKNOWN', 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'CREDENTIAL_USED'].includes(error.code);
