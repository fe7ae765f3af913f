import { subjectsOf } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';

import type { SignResultInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** COUNTED → SIGNED, by the chief teller (VOT-9); not while the counts do not add up. */
export const signResult = async (
  input: SignResultInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  const next = roundAfter(round, 'sign');
  const [chief = ''] = round.tellerIds;
  const own = subjectsOf(unit.viewer, 'REPRESENTATIVE');
  if (own.length > 0 && !own.includes(chief)) throw votingErrors.NOT_CHIEF_TELLER();
  if (round.verdict?.standing !== 'VALID') throw votingErrors.COUNTS_DO_NOT_ADD_UP();
  const signed = await unit.rounds.save({ ...next, signedById: chief });
  unit.emit(roundEvent('round.signed', signed, {}));
  return { round: signed };
};
