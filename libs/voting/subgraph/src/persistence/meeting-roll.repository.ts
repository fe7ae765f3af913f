import { advisoryLock, repositoryOf, sql } from '@renda/persistence';

import { meetingRollTable } from './meeting-roll.table.ts';

import type { EntityManager } from 'typeorm';

import type { MeetingRoll } from './meeting-roll.table.ts';

export const meetingRollRepository = (manager: EntityManager) => {
  const { where, add } = repositoryOf(manager, meetingRollTable);
  return {
    add,
    /** Sign-ins and the opening or closing of issuing take turns, so that nobody falls between them. */
    takeTurn: (meetingId: string): Promise<void> => advisoryLock(manager, `attendance:${meetingId}`),
    latest: async (meetingId: string): Promise<MeetingRoll | null> => {
      const rolls = await where(sql`t.meeting_id = ${meetingId}`);
      return rolls.sort((a, b) => b.number - a.number)[0] ?? null;
    },
    attendees: async (meetingId: string): Promise<readonly string[]> => {
      const rows = await manager.query<{ id: string }[]>(
        'SELECT representative_id AS id FROM meeting_attendance WHERE meeting_id = $1',
        [meetingId],
      );
      return rows.map(({ id }) => id);
    },
  };
};
