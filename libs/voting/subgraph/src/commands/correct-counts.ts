import { assertMedium, lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { reasonIn } from '../texts.ts';

import type { CorrectCountsInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** COUNTED → CLOSED: paper counts that do not add up are entered anew by both officers (VOT-6, identity). */
export const correctCounts = async (
  input: CorrectCountsInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  assertMedium(round, 'PAPER');
  const next = roundAfter(round, 'correctCounts');
  const reason = reasonIn(input.reason);
  await unit.rounds.dropPaperCounts(round.id);
  const reopened = await unit.rounds.save({ ...next, returned: null, tally: null, verdict: null });
  unit.emit(roundEvent('round.countsCorrected', reopened, { reason }));
  return { round: reopened };
};
