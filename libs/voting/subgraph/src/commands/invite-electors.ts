import { assertActsIn } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { assertRoundIn } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';
import { within } from '../texts.ts';
import { panelMember } from '../vote-draft.ts';

import type { InviteElectorsInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

const most = 1_000;

/** Further members of an evaluation's panel, citizens by name among them (VOT-3, 群众代表), before issuing begins. */
export const inviteElectors = async (
  { roundId, electors }: InviteElectorsInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await unit.rounds.lock(roundId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], round.regionCode);
  assertRoundIn(round, ['PREPARED'], 'inviteElectors');
  if (round.purpose !== 'EVALUATION' || round.meetingId !== null) throw votingErrors.NO_PANEL();
  const ids = new Set(electors.map(({ electorId }) => electorId));
  if (ids.size !== electors.length) throw votingErrors.PANEL_EMPTY({}, { field: 'electors' });
  const before = await unit.electors.ofRound(round.id);
  within(before.length + electors.length, 1, most, 'electors');
  if (before.some(({ electorId }) => ids.has(electorId))) throw votingErrors.PANEL_EMPTY({}, { field: 'electors' });
  await unit.electors.addAll(electors.map((elector) => panelMember(round, elector)));
  const { entitled } = await unit.electors.heads(round.id);
  const saved = await unit.rounds.save(round);
  unit.emit(roundEvent('round.electorsInvited', saved, { entitled }));
  return { round: saved };
};
