import { newId } from '@renda/persistence';

import { errorText } from './error-text.ts';
import { encodeJson } from './instants.ts';

import type { Database } from '@renda/persistence';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';

import type { JobDefinition } from './job.ts';
import type { Notice, NoticeSender, StoredNotice } from './notice.ts';

export const sendNoticesJob = 'send-notices';

/** Stores the notices in the manager's transaction, in one statement; the ids are the data of `send-notices`. */
export const addNotices = async (
  manager: EntityManager,
  notices: readonly Notice[],
  ids: readonly string[] = notices.map(() => newId()),
): Promise<readonly string[]> => {
  if (notices.length === 0) return [];
  await manager.query(
    `INSERT INTO notice (id, kind, recipient_role, recipient_region, recipient_subject, about_type, about_id, data)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])`,
    [
      ids,
      notices.map(({ kind }) => kind),
      notices.map(({ to }) => to.role),
      notices.map(({ to }) => to.region),
      notices.map(({ to }) => to.subject ?? null),
      notices.map(({ about }) => about.type),
      notices.map(({ about }) => about.id),
      notices.map(({ data }) => encodeJson(data ?? {}).json),
    ],
  );
  return ids;
};

/**
 * Sends the notices that are not marked sent yet, and marks them; throws if one could not be sent, after trying all.
 * The mark follows the sending, so a process killed between the two sends again: at least once, never not at all.
 */
export const deliverNotices = async (
  database: Database,
  sender: NoticeSender,
  ids: readonly string[],
): Promise<number> => {
  const failures: unknown[] = [];
  let sent = 0;
  for (const id of ids) {
    try {
      sent += await database.transaction((manager) => deliver(manager, sender, id));
    } catch (error) {
      failures.push(error);
      await database.manager.query('UPDATE notice SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [
        id,
        errorText(error),
      ]);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${ids.length} notices not sent`);
  return sent;
};

/** Unsent notices that are due for another attempt: ever more seldom, never given up. */
export const overdueNotices = async (manager: EntityManager, limit = 500): Promise<readonly string[]> => {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM notice
     WHERE sent_at IS NULL AND created_at + interval '1 minute' * least(attempts * attempts, 1440) <= now()
     ORDER BY created_at, id LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
};

/** The jobs of a subgraph that sends notices: those of a command at once, and a sweep for what was left behind. */
export const noticeJobs = <U>(database: Database, sender: NoticeSender): readonly JobDefinition<U>[] => [
  {
    name: sendNoticesJob,
    run: async (data) => {
      await deliverNotices(database, sender, (data as { ids: readonly string[] }).ids);
    },
  },
  {
    name: 'sweep-notices',
    cron: '* * * * *',
    run: async () => {
      await deliverNotices(database, sender, await overdueNotices(database.manager));
    },
  },
];

/** Writes the notices to the log: the sender of a fresh install. */
export const consoleNoticeSender = (logger: Pick<Logger, 'info'>): NoticeSender => ({
  send: (notice) => {
    logger.info({ notice }, `Notice ${notice.kind} to ${notice.to.role} of ${notice.to.region}`);
    return Promise.resolve();
  },
});

// SKIP LOCKED: another process is sending it.
const deliver = async (manager: EntityManager, sender: NoticeSender, id: string): Promise<number> => {
  const [row] = await manager.query<NoticeRow[]>(
    `SELECT id, kind, recipient_role AS role, recipient_region AS region, recipient_subject AS subject,
            about_type AS type, about_id AS "aboutId", data, created_at AS "createdAt", sent_at AS "sentAt", attempts
     FROM notice WHERE id = $1 AND sent_at IS NULL FOR UPDATE SKIP LOCKED`,
    [id],
  );
  if (!row) return 0;
  await sender.send(noticeOf(row));
  await manager.query('UPDATE notice SET sent_at = now(), attempts = attempts + 1, last_error = NULL WHERE id = $1', [
    id,
  ]);
  return 1;
};

interface NoticeRow extends Pick<StoredNotice, 'id' | 'kind' | 'data' | 'createdAt' | 'sentAt' | 'attempts'> {
  readonly role: string;
  readonly region: string;
  readonly subject: string | null;
  readonly type: string;
  readonly aboutId: string;
}

const noticeOf = ({ role, region, subject, type, aboutId, ...row }: NoticeRow): StoredNotice => ({
  ...row,
  to: { role, region, ...(subject === null ? {} : { subject }) },
  about: { type, id: aboutId },
});
