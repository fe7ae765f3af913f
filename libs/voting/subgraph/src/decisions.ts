import { assertActsIn } from '@renda/identity';

import { votingErrors } from './errors.ts';
import { textWithin } from './texts.ts';

import type { Role } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

import type { ProgrammeDecisionInput } from './__generated__/resolvers.ts';
import type { VotingUnit } from './context.ts';
import type { DecidingBody, ProgrammeDecision } from './persistence/programme-words.ts';

// The office enters a body's decision from its minutes (ACC-3).
const rolesOfBody: Readonly<Record<DecidingBody, readonly Role[]>> = {
  STANDING_COMMITTEE: ['CHAIRPERSONS', 'COMMITTEE_STAFF'],
  PRESIDIUM: ['PRESIDIUM', 'COMMITTEE_STAFF'],
};

export const assertSpeaksFor = (unit: VotingUnit, body: DecidingBody, region: RegionCode): void =>
  assertActsIn(unit.viewer, rolesOfBody[body], region);

/** A body's decision, entered by who may, and not from the future. */
export const decisionIn = (
  unit: VotingUnit,
  region: RegionCode,
  { body, meeting, decidedOn, number, text }: ProgrammeDecisionInput,
): ProgrammeDecision => {
  assertSpeaksFor(unit, body, region);
  if (decidedOn > unit.today()) throw votingErrors.DECISION_IN_FUTURE({ decidedOn }, { field: 'decidedOn' });
  return {
    body,
    meeting: textWithin(meeting, 200, 'meeting'),
    decidedOn,
    number: number ?? null,
    text: textWithin(text, 5000, 'text'),
  };
};
