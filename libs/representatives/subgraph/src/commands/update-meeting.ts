import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { meetingLifecycle, representativesErrors } from '@renda/representatives-rules';

import { assertInOrder } from '../days.ts';
import { meetingEvent } from '../seat-event.ts';
import { meetingRoles } from '../staff.ts';
import { changedText, differencesOf, requiredText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface UpdateMeetingInput extends CommandInput {
  readonly meetingId: string;
  readonly name?: string | null;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
  readonly place?: string | null;
  readonly agenda?: readonly string[] | null;
  readonly expectedVersion?: number | null;
}

export const updateMeeting = async (input: UpdateMeetingInput, unit: RepresentativesUnit) => {
  const meeting = await unit.meetings.lock(input.meetingId);
  assertActsIn(unit.viewer, meetingRoles, meeting.regionCode);
  assertVersion(meeting, input.expectedVersion);
  const { state } = meeting;
  if (meetingLifecycle.isFinal(state)) throw representativesErrors.MEETING_OVER({ state });
  const startsOn = input.startsOn ?? meeting.startsOn;
  if (startsOn !== meeting.startsOn && state !== 'CONVENED') {
    throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'startsOn', possible: 'endsOn' }, { field: 'startsOn' });
  }
  const endsOn = input.endsOn ?? meeting.endsOn;
  assertInOrder(startsOn, endsOn, 'endsOn');
  const wanted = {
    ...meeting,
    name: typeof input.name === 'string' ? requiredText(input.name, 'name') : meeting.name,
    startsOn,
    endsOn,
    place: changedText(input.place, meeting.place),
    agenda: input.agenda ?? meeting.agenda,
  };
  const changed = differencesOf(meeting, wanted);
  if (changed.length === 0) return { meeting };
  const saved = await unit.meetings.save(wanted);
  unit.emit(meetingEvent('meeting.updated', saved, { changed }));
  return { meeting: saved };
};
