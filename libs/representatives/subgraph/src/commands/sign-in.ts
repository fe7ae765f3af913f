import { actsIn, assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import { assertElector } from '../elector.ts';
import { meetingEvent } from '../seat-event.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingAttendance } from '../persistence/meeting.table.ts';

export interface SignInInput extends CommandInput {
  readonly meetingId: string;
  readonly representativeId: string;
}

/** Present from now on. Thousands at once hold the meeting together and wait for nobody but a roll being frozen. */
export const signIn = async ({ meetingId, representativeId }: SignInInput, unit: RepresentativesUnit) => {
  const meeting = await unit.meetings.hold(meetingId);
  const seat = await unit.representatives.findById(representativeId);
  if (!seat) throw commonErrors.NOT_FOUND({ type: 'Representative', id: representativeId });
  assertActsIn(unit.viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], seat.regionCode, seat.id);
  const { state } = meeting;
  const elector = await unit.meetings.electorOf(meeting.id, unit.today(), seat.id);
  if (elector?.attendance === 'PRESENT') return { attendance: await earlierSignIn(meeting.id, seat.id, unit) };
  if (state !== 'SIGN_IN_OPEN') throw representativesErrors.SIGN_IN_NOT_OPEN({ state });
  assertElector(meeting, seat, elector, unit.today());

  const signedInBy: 'SELF' | 'STAFF' =
    unit.viewer.kind === 'USER' && actsIn(unit.viewer, ['REPRESENTATIVE'], seat.regionCode, seat.id) ? 'SELF' : 'STAFF';
  const signedInAt = unit.clock.now();
  const facts = { meetingId: meeting.id, representativeId: seat.id, signedInAt, signedInBy };
  const [attendance] = await unit.attendances.signIn([seat.id], facts);
  if (!attendance) return { attendance: await earlierSignIn(meeting.id, seat.id, unit) };
  unit.emit(meetingEvent('meeting.signedIn', meeting, facts));
  return { attendance };
};

const earlierSignIn = async (
  meetingId: string,
  representativeId: string,
  unit: RepresentativesUnit,
): Promise<MeetingAttendance> => {
  const attendance = await unit.attendances.ofMember(meetingId, representativeId);
  if (!attendance) throw commonErrors.NOT_FOUND({ type: 'MeetingAttendance', id: representativeId });
  return attendance;
};
