import { lockedByBody, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { reasonIn } from '../texts.ts';

import type { CancelRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** Any state before casting → CANCELLED; a next round can be drawn up in its place. */
export const cancelRound = async (
  input: CancelRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByBody(unit, input, ['COMMITTEE_STAFF']);
  const next = roundAfter(round, 'cancel');
  const reason = reasonIn(input.reason);
  await unit.rounds.destroyKey(round.id);
  const ended = await unit.rounds.save({ ...next, voidReason: reason });
  unit.emit(roundEvent('round.cancelled', ended, { reason }));
  return { round: ended };
};
