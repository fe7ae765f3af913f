import { randomUUID } from 'node:crypto';

import { votingErrors } from './errors.ts';
import { foreignId } from './foreign-id.ts';
import { firstRoundRules, roundPolicyOn } from './round-policy.ts';
import { prepared } from './rounds.ts';
import { tellersIn } from './tellers.ts';
import { textWithin, within } from './texts.ts';

import type { RegionCode } from '@renda/kernel';
import type { BallotKind, Body, Purpose } from '@renda/voting-rules';

import type { VotingUnit } from './context.ts';
import type { BallotRound } from './persistence/ballot-round.table.ts';
import type { VoteMedium } from './persistence/programme-words.ts';
import type { RoundDraft } from './rounds.ts';

export interface AskedElector {
  readonly electorId: string;
  readonly citizenName?: string | null;
}

/** A vote that is not about projects, as it is asked for: by hand, or by another subgraph's event. */
export interface AskedVote {
  readonly regionCode: RegionCode;
  readonly title: string;
  readonly purpose: Purpose;
  readonly body: Body;
  readonly medium: VoteMedium;
  readonly kind: BallotKind;
  readonly items: readonly { readonly id?: string | null; readonly name: string }[];
  readonly meetingId: string | null;
  readonly electors: readonly AskedElector[];
  readonly tellerIds: readonly string[];
  readonly subject: { readonly type: string; readonly id: string } | null;
}

export interface VoteDraft {
  readonly round: Omit<RoundDraft, 'id'>;
  readonly electors: readonly AskedElector[];
}

/** Refuses what cannot be voted on; nothing is written yet. */
export const voteDraft = async (asked: AskedVote, unit: VotingUnit): Promise<VoteDraft> => {
  const { regionCode, purpose, body, kind, medium, subject } = asked;
  if (purpose === 'PROJECTS') throw votingErrors.PROJECTS_THROUGH_PROGRAMME({}, { field: 'purpose' });
  const items = asked.items.slice(0, within(asked.items.length, 1, 500, 'items')).map(({ id, name }) => ({
    id: id ? textWithin(id, 100, 'items.id') : randomUUID(),
    name: textWithin(name, 200, 'items.name'),
  }));
  const policy = await roundPolicyOn(unit.policy, regionCode, unit.today());
  const round = {
    regionCode,
    programmeId: null,
    title: textWithin(asked.title, 200, 'title'),
    purpose,
    medium,
    rules: firstRoundRules(policy, { purpose, body, kind, places: items.length }),
    items,
    listVersionId: null,
    considered: false,
    meetingId: asked.meetingId === null ? null : foreignId(asked.meetingId, 'meetingId'),
    tellerIds: tellersIn(asked.tellerIds),
    previousId: null,
    subjectType: subject ? textWithin(subject.type, 100, 'subject.type') : null,
    subjectId: subject ? textWithin(subject.id, 100, 'subject.id') : null,
  };
  return { round, electors: asked.electors };
};

/** The round with its panel; the members of another body come with the meeting's roll. */
export const preparedVote = async (
  unit: VotingUnit,
  id: string,
  { round, electors }: VoteDraft,
): Promise<BallotRound> => {
  const made = await prepared(unit, { ...round, id });
  await unit.electors.addAll(electors.map((elector) => panelMember(made, elector)));
  return made;
};

export const panelMember = ({ id, regionCode }: BallotRound, { electorId, citizenName }: AskedElector) => ({
  roundId: id,
  regionCode,
  electorId,
  name: citizenName ? textWithin(citizenName, 100, 'electors.citizenName') : null,
  suspended: false,
  present: false,
});
