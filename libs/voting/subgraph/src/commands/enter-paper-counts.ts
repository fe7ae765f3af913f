import { agreedTally } from '@renda/voting-rules';
import { subjectsOf } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { roundEvent } from '../rounds.ts';
import { assertMedium, assertRoundIn, formOf, lockedByTeller } from '../round-steps.ts';

import type { PaperCounts, PaperItem } from '@renda/voting-rules';

import type { EnterPaperCountsInput, PaperItemInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** What one officer counted; two different ones must agree before it counts (VOT-8). */
export const enterPaperCounts = async (
  input: EnterPaperCountsInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound; readonly officers: number }> => {
  const round = await lockedByTeller(unit, input);
  assertMedium(round, 'PAPER');
  assertRoundIn(round, ['CLOSED'], 'enterPaperCounts');
  const own = subjectsOf(unit.viewer, 'REPRESENTATIVE');
  if (!round.tellerIds.includes(input.officerId) || (own.length > 0 && !own.includes(input.officerId)))
    throw votingErrors.OFFICER_NOT_TELLER({ tellers: round.tellerIds }, { field: 'officerId' });
  const counts = countsIn(input);
  // Alone it agrees with itself, unless it is incomplete.
  agreedTally(formOf(round), counts, counts);
  const { officerId } = input;
  await unit.rounds.keepPaperCounts(round.id, { officerId, enteredBy: unit.viewer.subject }, counts);
  const officers = (await unit.rounds.paperCounts(round.id)).length;
  unit.emit(roundEvent('round.paperCountsEntered', round, { officerId, officers }));
  return { round, officers };
};

const countsIn = ({ returned, invalid, items }: EnterPaperCountsInput): PaperCounts => ({
  returned,
  invalid,
  items: items.map(itemIn),
});

const itemIn = ({ itemId, votesFor, satisfied, basicallySatisfied, unsatisfied, ...counts }: PaperItemInput) => {
  const given = Object.entries({ for: votesFor, ...counts }).filter(([, count]) => typeof count === 'number');
  const isGraded = [satisfied, basicallySatisfied, unsatisfied].some((count) => typeof count === 'number');
  return {
    candidate: itemId,
    ...(Object.fromEntries(given) as Omit<PaperItem, 'candidate' | 'grades'>),
    ...(isGraded && {
      grades: {
        satisfied: satisfied ?? 0,
        basicallySatisfied: basicallySatisfied ?? 0,
        unsatisfied: unsatisfied ?? 0,
      },
    }),
  };
};
