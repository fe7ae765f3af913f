import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { meetingRoles } from './staff.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from './context.ts';
import type { Meeting } from './persistence/meeting.table.ts';

export interface MeetingInput extends CommandInput {
  readonly meetingId: string;
  readonly expectedVersion?: number | null;
}

/** The meeting, locked, for whoever runs the meetings of its region. */
export const lockedMeeting = async (
  { meetingId, expectedVersion }: MeetingInput,
  unit: RepresentativesUnit,
  roles = meetingRoles,
): Promise<Meeting> => {
  const meeting = await unit.meetings.lock(meetingId);
  assertActsIn(unit.viewer, roles, meeting.regionCode);
  assertVersion(meeting, expectedVersion);
  return meeting;
};
