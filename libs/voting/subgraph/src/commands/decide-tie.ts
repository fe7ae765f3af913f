import { assertPresidiumChoice } from '@renda/voting-rules';

import { assertRoundIn, lockedByBody } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { reasonIn } from '../texts.ts';

import type { DecideTieInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** Still tied after the last round: the presidium chooses with a reason, never chance (VOT-6). */
export const decideTie = async (input: DecideTieInput, unit: VotingUnit): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByBody(unit, input);
  assertRoundIn(round, ['COUNTED', 'SIGNED'], 'decideTie');
  const reason = reasonIn(input.reason);
  assertPresidiumChoice(round.verdict?.next ?? { kind: 'CERTIFY' }, input.itemIds, reason);
  const presidiumChoice = { itemIds: input.itemIds, reason, decidedOn: unit.today() };
  const decided = await unit.rounds.save({ ...round, presidiumChoice });
  unit.emit(roundEvent('round.presidiumDecided', decided, { chosenIds: input.itemIds, reason }));
  return { round: decided };
};
