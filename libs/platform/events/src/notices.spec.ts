import { setTimeout } from 'node:timers/promises';

import { closeAfterSpec } from '@renda/testing';

import { openJobs } from './jobs.ts';
import {
  addNotices,
  consoleNoticeSender,
  deliverNotices,
  noticeJobs,
  overdueNotices,
  sendNoticesJob,
} from './notices.ts';
import { bareUnit, openLog } from './spec/log-database.ts';

import type { Notice, NoticeSender, StoredNotice } from './notice.ts';
import type { LogDatabase } from './spec/log-database.ts';

const notice = (kind: string): Notice => ({
  kind,
  to: { role: 'HANDLING_UNIT', region: '611002', subject: 'unit-1' },
  about: { type: 'Suggestion', id: 's1' },
  data: { due: '2026-03-01' },
});

const senderTo = (sent: StoredNotice[], fails: (kind: string) => boolean = () => false): NoticeSender => ({
  send: (stored) => {
    if (fails(stored.kind)) return Promise.reject(new Error('no network'));
    sent.push(stored);
    return Promise.resolve();
  },
});

const stored = ({ database }: LogDatabase, ...kinds: string[]): Promise<readonly string[]> =>
  database.transaction((manager) => addNotices(manager, kinds.map(notice)));

const state = ({ database }: LogDatabase): Promise<unknown[]> =>
  database.manager.query('SELECT kind, sent_at IS NOT NULL AS sent, attempts, last_error FROM notice ORDER BY kind');

describe('A notice', () => {
  it('is sent with all it says, marked sent, and not sent again', async () => {
    const log = await openLog();
    const ids = await stored(log, 'assigned');
    const sent: StoredNotice[] = [];

    const counts = [
      await deliverNotices(log.database, senderTo(sent), ids),
      await deliverNotices(log.database, senderTo(sent), ids),
    ];

    expect(counts).toEqual([1, 0]);
    expect(sent).toEqual([
      { ...notice('assigned'), id: ids[0], createdAt: expect.any(Date), sentAt: null, attempts: 0 },
    ]);
    expect(await state(log)).toEqual([{ kind: 'assigned', sent: true, attempts: 1, last_error: null }]);
  });

  it('that cannot be sent is kept for another attempt and holds up no other', async () => {
    const log = await openLog();
    const ids = await stored(log, 'assigned', 'overdue');
    const sent: StoredNotice[] = [];

    const delivery = deliverNotices(
      log.database,
      senderTo(sent, (kind) => kind === 'assigned'),
      ids,
    );

    await expect(delivery).rejects.toThrow('1 of 2 notices not sent');
    expect(await state(log)).toEqual([
      { kind: 'assigned', sent: false, attempts: 1, last_error: 'Error: no network' },
      { kind: 'overdue', sent: true, attempts: 1, last_error: null },
    ]);
  });

  it('is due for the sweep until it is sent, after every failure later', async () => {
    const log = await openLog();
    const [first, second] = await stored(log, 'assigned', 'overdue');
    await deliverNotices(
      log.database,
      senderTo([], () => true),
      [second ?? ''],
    ).catch(() => undefined);

    expect(await overdueNotices(log.database.manager)).toEqual([first]);
  });

  it('goes out by the job that was sent in its transaction', async () => {
    const log = await openLog();
    const sent: StoredNotice[] = [];
    const jobs = await openJobs({
      ...log,
      jobs: noticeJobs(log.database, senderTo(sent)),
      inUnit: bareUnit,
      pollSeconds: 0.5,
    });
    closeAfterSpec(() => jobs.stop());

    await log.database.transaction(async (manager) => {
      const ids = await addNotices(manager, [notice('assigned')]);
      await jobs.send(manager, sendNoticesJob, { ids });
    });
    for (let waited = 0; waited < 8_000 && sent.length === 0; waited += 50) await setTimeout(50);

    expect(sent.map(({ kind }) => kind)).toEqual(['assigned']);
  });

  it('is written to the log by the sender of a fresh install', async () => {
    const lines: unknown[] = [];
    const sender = consoleNoticeSender({ info: (facts: unknown, text?: unknown) => void lines.push([facts, text]) });
    const given = { ...notice('assigned'), data: {}, id: 'n1', createdAt: new Date(0), sentAt: null, attempts: 0 };

    await sender.send(given);

    expect(lines).toEqual([[{ notice: given }, 'Notice assigned to HANDLING_UNIT of 611002']]);
  });
});
