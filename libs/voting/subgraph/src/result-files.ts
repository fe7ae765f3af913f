import { paperResult, publishedResult, resultAsPabulib, resultAsTable } from '@renda/voting-rules';

import { sha256 } from './blind-signatures.ts';

import type { PublishedResult, ResultFacts, Tally } from '@renda/voting-rules';

import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { Ballot } from './persistence/ballot.table.ts';

export const factsOf = (round: BallotRound): ResultFacts => ({
  round: {
    id: round.id,
    title: round.title,
    programmeId: round.programmeId,
    regionCode: round.regionCode,
    medium: round.medium,
  },
  rules: round.rules,
  considered: round.considered,
  roll: {
    total: round.total ?? 0,
    present: round.present ?? 0,
    issued: round.issued ?? 0,
    hash: round.rollHash ?? '',
  },
  candidates: round.items,
});

export const resultOf = (round: BallotRound, ballots: readonly Ballot[]): PublishedResult =>
  publishedResult(
    factsOf(round),
    ballots.map(({ receipt, marks }) => ({ receipt, marks })),
    sha256,
  );

export const resultOnPaper = (round: BallotRound, tally: Tally): PublishedResult => paperResult(factsOf(round), tally);

/** The published result as a file, made of what is stored, so that it is the same every time (VOT-7). */
export const resultFile = (
  round: BallotRound,
  ballots: readonly Ballot[],
  format: 'JSON' | 'CSV' | 'PABULIB',
): string => {
  const result = round.medium === 'PAPER' && round.tally ? resultOnPaper(round, round.tally) : resultOf(round, ballots);
  switch (format) {
    case 'CSV':
      return resultAsTable(result);
    case 'PABULIB':
      return resultAsPabulib(result);
    case 'JSON':
      return `${JSON.stringify(result, null, 1)}\n`;
  }
};
