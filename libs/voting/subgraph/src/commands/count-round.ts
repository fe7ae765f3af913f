import { agreedTally } from '@renda/voting-rules';

import { votingErrors } from '../errors.ts';
import { resultOf, resultOnPaper } from '../result-files.ts';
import { assertRoundIn, formOf, lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { voided } from './close-casting.ts';

import type { PublishedResult, Tally } from '@renda/voting-rules';

import type { CountRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** CLOSED → COUNTED with its verdict, or VOID (VOT-6). */
export const countRound = async (
  input: CountRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  assertRoundIn(round, ['CLOSED'], 'countRound');
  const { tally, verdict, merkleRoot } = await counted(unit, round);
  if (tally.returned > (round.issued ?? 0)) return { round: await voided(unit, round, tally.returned) };
  for (const { name, passed, figures, source } of verdict.checks)
    unit.check({ name, passed, detail: JSON.stringify(figures), rule: source });
  const { returned } = tally;
  const decided = await unit.rounds.save({ ...roundAfter(round, 'count'), returned, tally, verdict, merkleRoot });
  unit.emit(roundEvent('round.counted', decided, { standing: verdict.standing, next: verdict.next.kind }));
  return { round: decided };
};

const counted = async (unit: VotingUnit, round: BallotRound): Promise<PublishedResult> =>
  round.medium === 'PAPER'
    ? resultOnPaper(round, await agreed(unit, round))
    : resultOf(round, await unit.ballots.ofRound(round.id));

const agreed = async (unit: VotingUnit, round: BallotRound): Promise<Tally> => {
  const counts = await unit.rounds.paperCounts(round.id);
  const [first, second] = counts;
  if (!first || !second) throw votingErrors.PAPER_COUNTS_MISSING({ officers: counts.length });
  const form = formOf(round);
  // Every further officer must agree as well.
  return counts.slice(1).reduce((_, other) => agreedTally(form, first, other), agreedTally(form, first, second));
};
