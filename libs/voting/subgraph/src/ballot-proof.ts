import { ballotLeaf, inclusionProof, merkleRoot, toHex } from '@renda/voting-rules';

import { sha256 } from './blind-signatures.ts';

import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { Ballot } from './persistence/ballot.table.ts';

/** That the ballot of a receipt is one of those counted; null if there is none (VOT-5). */
export const ballotProof = ({ id }: BallotRound, ballots: readonly Ballot[], receipt: string) => {
  const index = ballots.findIndex((ballot) => ballot.receipt === receipt);
  const ballot = ballots[index];
  if (!ballot) return null;
  const leaves = ballots.map((each) => ballotLeaf(sha256, id, each));
  return {
    ballot,
    index,
    size: ballots.length,
    path: inclusionProof(sha256, leaves, index).map(toHex),
    root: toHex(merkleRoot(sha256, leaves)),
  };
};
