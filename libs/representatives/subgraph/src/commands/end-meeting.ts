import { meetingLifecycle } from '@renda/representatives-rules';

import { lockedMeeting } from '../locked-meeting.ts';
import { meetingEvent } from '../seat-event.ts';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingInput } from '../locked-meeting.ts';

export const endMeeting = async (input: MeetingInput, unit: RepresentativesUnit) => {
  const meeting = await lockedMeeting(input, unit);
  const state = meetingLifecycle.advance(meeting.state, 'end');
  const today = unit.today();
  // It ended today, whatever was planned; its roll is looked at as of that day from now on.
  const endsOn = today < meeting.startsOn ? meeting.startsOn : today;
  const saved = await unit.meetings.save({ ...meeting, state, endsOn });
  unit.emit(meetingEvent('meeting.ended', saved, {}));
  return { meeting: saved };
};
