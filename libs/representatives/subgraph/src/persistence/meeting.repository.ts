import { columnsOf, newId, repositoryOf } from '@renda/persistence';
import { commonErrors } from '@renda/kernel';

import { isUuid } from '../uuid.ts';
import { meetingAttendanceTable, meetingRollEntryTable, meetingRollTable, meetingTable } from './meeting.table.ts';

import type { Day } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { Meeting, MeetingAttendance } from './meeting.table.ts';

/** One member of the body that meets, in office on the day. */
export interface Elector {
  readonly meetingId: string;
  readonly representativeId: string;
  readonly suspended: boolean;
  readonly attendance: MeetingAttendance['state'] | null;
}

/** The members of one body, counted. */
export interface ElectorCount {
  readonly meetingId: string;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly suspended: number;
}

// Members by body: everybody of the congress; who has a committee seat; who has one with a post. An ended meeting stays as on its last day.
const electors = `
  SELECT m.id AS "meetingId", r.id AS "representativeId", a.state AS attendance,
    EXISTS (SELECT 1 FROM seat_suspension p WHERE p.representative_id = r.id
      AND p.started_on <= d.day AND (p.ended_on IS NULL OR p.ended_on > d.day)) AS suspended
  FROM meeting m
  CROSS JOIN LATERAL (SELECT CASE m.state WHEN 'ENDED' THEN m.ends_on ELSE $2::date END AS day) d
  JOIN representative r ON r.congress_id = m.congress_id
    AND r.in_office_from <= d.day AND (r.ended_on IS NULL OR r.ended_on > d.day)
  LEFT JOIN meeting_attendance a ON a.meeting_id = m.id AND a.representative_id = r.id
  WHERE m.id = ANY($1::uuid[]) AND (m.body = 'CONGRESS' OR EXISTS (
    SELECT 1 FROM standing_committee_member s WHERE s.representative_id = r.id
      AND s.started_on <= d.day AND (s.ended_on IS NULL OR s.ended_on > d.day)
      AND (m.body = 'STANDING_COMMITTEE' OR s.post <> 'MEMBER')))`;

export const meetingRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, meetingTable),

  /** The meeting, kept as it is until the transaction ends, beside others who only need that: 3,000 sign in within a minute. */
  hold: async (id: string): Promise<Meeting> => {
    const [meeting] = isUuid(id)
      ? await manager.query<Meeting[]>(
          `SELECT ${columnsOf(meetingTable, 't')} FROM meeting t WHERE t.id = $1 FOR SHARE`,
          [id],
        )
      : [];
    if (!meeting) throw commonErrors.NOT_FOUND({ type: 'Meeting', id });
    return meeting;
  },

  electorsOf: (meetingId: string, day: Day): Promise<Elector[]> =>
    manager.query<Elector[]>(`${electors} ORDER BY r.id`, [[meetingId], day]),

  electorOf: async (meetingId: string, day: Day, representativeId: string): Promise<Elector | null> => {
    const [elector] = await manager.query<Elector[]>(`${electors} AND r.id = $3`, [[meetingId], day, representativeId]);
    return elector ?? null;
  },

  electorsAmong: (meetingId: string, day: Day, representativeIds: readonly string[]): Promise<Elector[]> =>
    manager.query<Elector[]>(`${electors} AND r.id = ANY($3::uuid[])`, [[meetingId], day, representativeIds]),

  countElectors: (meetingIds: readonly string[], day: Day): Promise<ElectorCount[]> =>
    manager.query<ElectorCount[]>(
      `SELECT e."meetingId",
         count(*) FILTER (WHERE NOT e.suspended) AS entitled,
         count(*) FILTER (WHERE NOT e.suspended AND e.attendance = 'PRESENT') AS present,
         count(*) FILTER (WHERE NOT e.suspended AND e.attendance = 'ON_LEAVE') AS "onLeave",
         count(*) FILTER (WHERE e.suspended) AS suspended
       FROM (${electors}) e GROUP BY 1`,
      [meetingIds, day],
    ),
});

export const attendanceRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, meetingAttendanceTable),

  ofMember: async (meetingId: string, representativeId: string): Promise<MeetingAttendance | null> => {
    const [row] = await manager.query<MeetingAttendance[]>(
      `SELECT ${columnsOf(meetingAttendanceTable, 't')} FROM meeting_attendance t
       WHERE t.meeting_id = $1 AND t.representative_id = $2`,
      [meetingId, representativeId],
    );
    return row ?? null;
  },

  /** Present, but for those present already, who are left out of the answer. Two at once give one sign-in. */
  signIn: (
    representativeIds: readonly string[],
    { meetingId, signedInAt, signedInBy }: Pick<MeetingAttendance, 'meetingId' | 'signedInAt' | 'signedInBy'>,
  ): Promise<MeetingAttendance[]> =>
    manager.query<MeetingAttendance[]>(
      `INSERT INTO meeting_attendance AS a (id, meeting_id, representative_id, state, signed_in_at, signed_in_by)
       SELECT i.id, $3, i.representative_id, 'PRESENT', $4, $5
       FROM unnest($1::uuid[], $2::uuid[]) AS i (id, representative_id)
       ON CONFLICT (meeting_id, representative_id) DO UPDATE
         SET state = 'PRESENT', signed_in_at = excluded.signed_in_at, signed_in_by = excluded.signed_in_by,
             version = a.version + 1, updated_at = now()
         WHERE a.state = 'ON_LEAVE'
       RETURNING ${columnsOf(meetingAttendanceTable, 'a')}`,
      [representativeIds.map(() => newId()), representativeIds, meetingId, signedInAt, signedInBy],
    ),
});

export const rollRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, meetingRollTable),

  /** The number of the meeting's next roll; ask it with the meeting locked. */
  nextNumber: async (meetingId: string): Promise<number> => {
    const [row] = await manager.query<{ next: number }[]>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM meeting_roll WHERE meeting_id = $1',
      [meetingId],
    );
    return row?.next ?? 1;
  },

  addEntries: (rollId: string, electorsOfRoll: readonly Elector[]): Promise<unknown> =>
    manager.query(
      `INSERT INTO meeting_roll_entry (id, roll_id, representative_id, present)
       SELECT i.id, $1, i.representative_id, i.present
       FROM unnest($2::uuid[], $3::uuid[], $4::boolean[]) AS i (id, representative_id, present)`,
      [
        rollId,
        electorsOfRoll.map(() => newId()),
        electorsOfRoll.map(({ representativeId }) => representativeId),
        electorsOfRoll.map(({ attendance }) => attendance === 'PRESENT'),
      ],
    ),
});

export const rollEntryRepository = (manager: EntityManager) => repositoryOf(manager, meetingRollEntryTable);
