import { assertActsIn } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { assertRoundIn } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { within } from '../texts.ts';

import type { SignInElectorsInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** Who of a panel is present; its members sign in here, having no meeting of a congress (VOT-3). */
export const signInElectors = async (
  { roundId, electorIds }: SignInElectorsInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await unit.rounds.lock(roundId);
  const isTeller = unit.viewer.grants.some(({ role, subject }) => role === 'TELLER' && subject === round.id);
  assertActsIn(unit.viewer, isTeller ? ['TELLER'] : ['COMMITTEE_STAFF'], round.regionCode);
  assertRoundIn(round, ['PREPARED', 'ISSUING'], 'signInElectors');
  if (round.meetingId !== null) throw votingErrors.PANEL_EMPTY();
  const ids = [...new Set(electorIds)];
  within(ids.length, 1, 1000, 'electorIds');
  if ((await unit.electors.signIn(round.id, ids)) !== ids.length)
    throw votingErrors.NOT_ON_ROLL({}, { field: 'electorIds' });
  const { present } = await unit.electors.heads(round.id);
  const saved = await unit.rounds.save({ ...round, present });
  unit.emit(roundEvent('round.electorsSignedIn', saved, { present }));
  return { round: saved };
};
