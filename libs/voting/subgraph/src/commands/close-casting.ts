import { lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';

import type { CloseCastingInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** CASTING → CLOSED: the box is emptied and its ballots are counted by head (VOT-5). More than were issued: VOID. */
export const closeCasting = async (
  input: CloseCastingInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  const next = roundAfter(round, 'closeCasting');
  const issued = round.issued ?? 0;
  const returned = round.medium === 'ELECTRONIC' ? await unit.ballots.takeFromBox(round.id) : null;
  if (returned !== null && returned > issued) return { round: await voided(unit, next, returned) };
  const closed = await unit.rounds.save({ ...next, returned });
  unit.emit(roundEvent('round.castingClosed', closed, { issued, returned }));
  return { round: closed };
};

/** More returned than issued: nothing of the round counts (VOT-6, reconciliation). */
export const voided = async (unit: VotingUnit, round: BallotRound, returned: number): Promise<BallotRound> => {
  const reason = `${returned} > ${round.issued ?? 0}`;
  const ended = await unit.rounds.save({ ...roundAfter(round, 'declareVoid'), returned, voidReason: reason });
  unit.emit(roundEvent('round.declaredVoid', ended, { reason }));
  return ended;
};
