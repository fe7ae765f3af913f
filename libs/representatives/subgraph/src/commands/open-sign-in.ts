import { meetingLifecycle, representativesErrors } from '@renda/representatives-rules';

import { lockedMeeting } from '../locked-meeting.ts';
import { meetingEvent } from '../seat-event.ts';

import type { RepresentativesUnit } from '../context.ts';
import type { MeetingInput } from '../locked-meeting.ts';

/** Opens sign-in, on the first day at the earliest (REP-12). */
export const openSignIn = async (input: MeetingInput, unit: RepresentativesUnit) => {
  const meeting = await lockedMeeting(input, unit);
  const state = meetingLifecycle.advance(meeting.state, 'openSignIn');
  if (unit.today() < meeting.startsOn) throw representativesErrors.MEETING_NOT_YET({ startsOn: meeting.startsOn });
  const signInOpenedAt = meeting.signInOpenedAt ?? unit.clock.now();
  const saved = await unit.meetings.save({ ...meeting, state, signInOpenedAt });
  unit.emit(meetingEvent('meeting.signInOpened', saved, {}));
  return { meeting: saved };
};
