import { commonErrors } from '@renda/kernel';
import { meetingLifecycle, representativesErrors } from '@renda/representatives-rules';

import { assertElector } from '../elector.ts';
import { lockedMeeting } from '../locked-meeting.ts';
import { meetingEvent } from '../seat-event.ts';
import { requiredText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from '../context.ts';

export interface GrantLeaveInput extends CommandInput {
  readonly meetingId: string;
  readonly representativeId: string;
  readonly reason: string;
}

/** Excuses a member; who is present or excused already stays so. */
export const grantLeave = async (input: GrantLeaveInput, unit: RepresentativesUnit) => {
  const { meetingId, representativeId } = input;
  const meeting = await lockedMeeting({ meetingId }, unit);
  const leaveReason = requiredText(input.reason, 'reason');
  const seat = await unit.representatives.findById(representativeId);
  if (!seat) throw commonErrors.NOT_FOUND({ type: 'Representative', id: representativeId });
  const earlier = await unit.attendances.ofMember(meeting.id, seat.id);
  if (earlier) return { attendance: earlier };
  if (meetingLifecycle.isFinal(meeting.state)) throw representativesErrors.MEETING_OVER({ state: meeting.state });
  const elector = await unit.meetings.electorOf(meeting.id, unit.today(), seat.id);
  assertElector(meeting, seat, elector, unit.today());
  const attendance = await unit.attendances.add({
    meetingId: meeting.id,
    representativeId: seat.id,
    state: 'ON_LEAVE',
    signedInAt: null,
    signedInBy: null,
    leaveReason,
  });
  unit.emit(meetingEvent('meeting.leaveGranted', meeting, { meetingId: meeting.id, representativeId: seat.id }));
  return { attendance };
};
