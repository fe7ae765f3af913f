import { registerOnce } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { preparedVote, voteDraft } from '../vote-draft.ts';

import type { PrepareRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** A vote asked for by hand: an evaluation, an appointment, a resolution (VOT-3, VOT-6). */
export const prepareRound = async (
  input: PrepareRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'CHAIRPERSONS', 'PRESIDIUM', 'WORKING_COMMITTEE'], input.regionCode);
  if (input.purpose === 'PROJECTS') throw votingErrors.PROJECTS_THROUGH_PROGRAMME({}, { field: 'purpose' });
  assertElectors(input);
  const { meetingId = null, electors, medium, subject = null, ...asked } = input;
  const draft = await voteDraft(
    { ...asked, meetingId: meetingId || null, electors: electors ?? [], medium: medium ?? 'ELECTRONIC', subject },
    unit,
  );
  const round = await registerOnce(unit, 'BallotRound', input.externalReference, {
    create: (id) => preparedVote(unit, id, draft),
    existing: (id) => unit.rounds.findById(id),
  });
  return { round };
};

const assertElectors = ({ body, meetingId, electors = [] }: PrepareRoundInput): void => {
  const ids = new Set(electors?.map(({ electorId }) => electorId));
  const isPanel = body === 'EVALUATION_PANEL' && !meetingId;
  const sound = isPanel
    ? ids.size > 0 && ids.size === electors?.length && ids.size <= 1000
    : Boolean(meetingId) && ids.size === 0;
  if (!sound) throw votingErrors.PANEL_EMPTY({}, { field: 'electors' });
};
