import { meetingLifecycle } from '@renda/representatives-rules';

import { lockedMeeting } from '../locked-meeting.ts';
import { meetingEvent } from '../seat-event.ts';
import { requiredText } from '../texts.ts';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingInput } from '../locked-meeting.ts';

export interface CancelMeetingInput extends MeetingInput {
  readonly reason: string;
}

export const cancelMeeting = async (input: CancelMeetingInput, unit: RepresentativesUnit) => {
  const meeting = await lockedMeeting(input, unit);
  const state = meetingLifecycle.advance(meeting.state, 'cancel');
  const cancelReason = requiredText(input.reason, 'reason');
  const saved = await unit.meetings.save({ ...meeting, state, cancelReason });
  unit.emit(meetingEvent('meeting.cancelled', saved, { reason: cancelReason }));
  return { meeting: saved };
};
