import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import { assertElector } from '../elector.ts';
import { meetingEvent } from '../seat-event.ts';
import { isUuid } from '../uuid.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from '../context.ts';
import type { Meeting } from '../persistence/meeting.table.ts';

export interface SignInRepresentativesInput extends CommandInput {
  readonly meetingId: string;
  readonly representativeIds: readonly string[];
}

const most = 5_000;

/** A whole sheet at once (REP-12, ACC-3); an event each, as if they had signed in one by one. */
export const signInRepresentatives = async (input: SignInRepresentativesInput, unit: RepresentativesUnit) => {
  const meeting = await unit.meetings.hold(input.meetingId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], meeting.regionCode);
  if (meeting.state !== 'SIGN_IN_OPEN') throw representativesErrors.SIGN_IN_NOT_OPEN({ state: meeting.state });
  // In one order, so that two sheets at once do not wait for each other in a circle.
  const ids = [...new Set(input.representativeIds)].toSorted();
  if (ids.length < 1 || ids.length > most)
    throw commonErrors.INVALID_INPUT({ reason: `1 ≤ n ≤ ${most}.` }, { field: 'representativeIds' });
  await assertElectors(meeting, ids, unit);

  const facts = { meetingId: meeting.id, signedInAt: unit.clock.now(), signedInBy: 'STAFF' } as const;
  const signedIn = await unit.attendances.signIn(ids, facts);
  for (const { representativeId } of signedIn)
    unit.emit(meetingEvent('meeting.signedIn', meeting, { ...facts, representativeId }));
  return { meeting, signedIn: signedIn.length, presentBefore: ids.length - signedIn.length };
};

const assertElectors = async (meeting: Meeting, ids: readonly string[], unit: RepresentativesUnit): Promise<void> => {
  const today = unit.today();
  const electors = await unit.meetings.electorsAmong(meeting.id, today, ids.filter(isUuid));
  const electorOf = new Map(electors.map((elector) => [elector.representativeId, elector]));
  for (const id of ids) {
    const elector = electorOf.get(id);
    if (elector && !elector.suspended) continue;
    const seat = isUuid(id) ? await unit.representatives.findById(id) : null;
    if (!seat) throw commonErrors.NOT_FOUND({ type: 'Representative', id }, { field: 'representativeIds' });
    assertElector(meeting, seat, elector ?? null, today);
  }
};
