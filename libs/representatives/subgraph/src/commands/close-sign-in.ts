import { meetingLifecycle } from '@renda/representatives-rules';

import { lockedMeeting } from '../locked-meeting.ts';
import { meetingEvent } from '../seat-event.ts';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingInput } from '../locked-meeting.ts';

export const closeSignIn = async (input: MeetingInput, unit: RepresentativesUnit) => {
  const meeting = await lockedMeeting(input, unit);
  const state = meetingLifecycle.advance(meeting.state, 'closeSignIn');
  const saved = await unit.meetings.save({ ...meeting, state });
  unit.emit(meetingEvent('meeting.signInClosed', saved, {}));
  return { meeting: saved };
};
