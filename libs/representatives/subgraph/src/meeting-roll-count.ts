import { quorumOf } from '@renda/representatives-rules';

import type { Day } from '@renda/kernel';
import type { PolicyReader } from '@renda/policy';

import type { Meeting, MeetingRoll } from './persistence/meeting.table.ts';
import type { ElectorCount } from './persistence/meeting.repository.ts';

/** A roll at one moment, with its quorum test. */
export interface MeetingRollCount extends Omit<ElectorCount, 'meetingId'> {
  readonly total: number;
  readonly countSuspended: boolean;
  readonly quorum: MeetingRoll['quorum'];
}

type Counts = Omit<ElectorCount, 'meetingId'>;

/** Total and quorum by the policies in force on the day (`vote.countSuspended`, `vote.quorum`). */
export const rollCountOf = async (
  meeting: Meeting,
  counts: Counts,
  policy: PolicyReader,
  on: Day,
): Promise<MeetingRollCount> => {
  const countSuspended = await policy.read(meeting.regionCode, 'vote.countSuspended', on);
  const total = counts.entitled + (countSuspended ? counts.suspended : 0);
  const { entitled, present, onLeave, suspended } = counts;
  const quorum = await quorumFor(meeting, present, total, policy, on);
  return { entitled, present, onLeave, suspended, total, countSuspended, quorum };
};

// The chairpersons' meeting decides by consultation: the law names no quorum, so no policy does.
const quorumFor = async (
  { body, regionCode }: Meeting,
  present: number,
  total: number,
  policy: PolicyReader,
  on: Day,
): Promise<MeetingRoll['quorum']> => {
  if (body === 'CHAIRPERSONS') return null;
  const { value, source } = await policy.explain(regionCode, 'vote.quorum', on);
  return { ...quorumOf(value[body], present, total), source };
};
