import { randomUUID } from 'node:crypto';

import { registerOnce } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { votingErrors } from '../errors.ts';
import { foreignId } from '../foreign-id.ts';
import { firstRoundRules, roundPolicyOn } from '../round-policy.ts';
import { prepared } from '../rounds.ts';
import { tellersIn } from '../tellers.ts';
import { textWithin, within } from '../texts.ts';

import type { PrepareRoundInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** A vote for another subgraph: an evaluation, an appointment, a resolution (VOT-3, VOT-6). */
export const prepareRound = async (
  input: PrepareRoundInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const { regionCode, purpose, body } = input;
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'CHAIRPERSONS', 'PRESIDIUM', 'WORKING_COMMITTEE'], regionCode);
  if (purpose === 'PROJECTS') throw votingErrors.PROJECTS_THROUGH_PROGRAMME({}, { field: 'purpose' });
  assertElectors(input);
  const items = input.items.slice(0, within(input.items.length, 1, 500, 'items')).map(({ id, name }) => ({
    id: id ? textWithin(id, 100, 'items.id') : randomUUID(),
    name: textWithin(name, 200, 'items.name'),
  }));
  const draft = {
    regionCode,
    programmeId: null,
    title: textWithin(input.title, 200, 'title'),
    purpose,
    medium: input.medium ?? 'ELECTRONIC',
    rules: firstRoundRules(await roundPolicyOn(unit.policy, regionCode, unit.today()), {
      purpose,
      body,
      kind: input.kind,
      places: items.length,
    }),
    items,
    listVersionId: null,
    considered: false,
    meetingId: input.meetingId ? foreignId(input.meetingId, 'meetingId') : null,
    tellerIds: tellersIn(input.tellerIds),
    previousId: null,
    subjectType: input.subject ? textWithin(input.subject.type, 100, 'subject.type') : null,
    subjectId: input.subject ? textWithin(input.subject.id, 100, 'subject.id') : null,
  };
  const round = await registerOnce(unit, 'BallotRound', input.externalReference, {
    create: async (id) => {
      const made = await prepared(unit, { ...draft, id });
      await unit.electors.addAll(panelOf(made, input));
      return made;
    },
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

const panelOf = ({ id, regionCode }: BallotRound, { electors }: PrepareRoundInput) =>
  (electors ?? []).map(({ electorId, citizenName }) => ({
    roundId: id,
    regionCode,
    electorId,
    name: citizenName ? textWithin(citizenName, 100, 'electors.citizenName') : null,
    suspended: false,
    present: false,
  }));
