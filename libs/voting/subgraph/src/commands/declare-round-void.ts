import { lockedByBody, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { reasonIn } from '../texts.ts';

import type { DeclareRoundVoidInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** CLOSED → VOID with a reason: held again (VOT-1). Not after the count: nobody voids a result that is known. */
export const declareRoundVoid = async (
  input: DeclareRoundVoidInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByBody(unit, input);
  const next = roundAfter(round, 'declareVoid');
  const reason = reasonIn(input.reason);
  const ended = await unit.rounds.save({ ...next, voidReason: reason });
  unit.emit(roundEvent('round.declaredVoid', ended, { reason }));
  return { round: ended };
};
