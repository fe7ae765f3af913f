import { ballotLeaf, toHex } from '@renda/voting-rules';

import { sha256 } from '../blind-signatures.ts';

import type { PublishedBallotResolvers } from '../__generated__/resolvers.ts';

export const PublishedBallot: PublishedBallotResolvers = {
  leaf: (ballot) => toHex(ballotLeaf(sha256, ballot.roundId, ballot)),
  marks: ({ marks }) =>
    marks.map(({ candidate, choice, rank }) => ({
      itemId: candidate,
      choice: rank === undefined ? (choice ?? 'FOR') : null,
      rank: rank ?? null,
    })),
};
