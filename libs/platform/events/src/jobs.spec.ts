import { setTimeout } from 'node:timers/promises';

import { closeAfterSpec } from '@renda/testing';

import { openJobs } from './jobs.ts';
import { bareUnit, openLog } from './spec/log-database.ts';

import type { EntityManager } from 'typeorm';

import type { JobDefinition } from './job.ts';
import type { Jobs } from './jobs.ts';
import type { LogDatabase } from './spec/log-database.ts';

type Job = JobDefinition<EntityManager>;

const jobsOf = async ({ url, database }: LogDatabase, ...jobs: Job[]): Promise<Jobs> => {
  const retry = { limit: 2, delaySeconds: 0 };
  const opened = await openJobs({ url, database, jobs, inUnit: bareUnit, pollSeconds: 0.5, retry });
  closeAfterSpec(() => opened.stop());
  return opened;
};

/** Leaves a row per run, then fails where told to. */
const remembering = (name: string, more: Partial<Job> = {}, fails: (data: object) => boolean = () => false): Job => ({
  name,
  run: async (data, { inUnit }) => {
    await inUnit((manager) =>
      manager.query('INSERT INTO effect (consumer, event_id, aggregate_id) VALUES ($1, $2, $3)', [
        name,
        '',
        JSON.stringify(data),
      ]),
    );
    if (fails(data)) throw new Error('no');
  },
  ...more,
});

const runsOf = async ({ database }: LogDatabase, name: string): Promise<string[]> => {
  const rows = await database.manager.query<{ id: string }[]>(
    'SELECT aggregate_id AS id FROM effect WHERE consumer = $1 ORDER BY position',
    [name],
  );
  return rows.map(({ id }) => id);
};

const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 12_000 && !(await done()); waited += 50) await setTimeout(50);
};

describe('A job', () => {
  it('is sent with the transaction and not without it', async () => {
    const log = await openLog();
    const jobs = await jobsOf(log, remembering('remind'));
    const rolledBack = log.database.transaction(async (manager) => {
      await jobs.send(manager, 'remind', { n: 1 });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');

    await log.database.transaction((manager) => jobs.send(manager, 'remind', { n: 2 }));
    await until(async () => (await runsOf(log, 'remind')).length > 0);

    expect(await runsOf(log, 'remind')).toEqual(['{"n":2}']);
  });

  it('waits for its time', async () => {
    const log = await openLog();
    const jobs = await jobsOf(log, remembering('remind'));
    const startAfter = new Date(Date.now() + 3_600_000);

    await log.database.transaction(async (manager) => {
      await jobs.send(manager, 'remind', { n: 'later' }, { startAfter });
      await jobs.send(manager, 'remind', { n: 'now' });
    });
    await until(async () => (await runsOf(log, 'remind')).length > 0);

    expect(await runsOf(log, 'remind')).toEqual(['{"n":"now"}']);
  });

  it('is tried again, ends among the failed ones, and is put back by hand; its neighbours are done', async () => {
    const log = await openLog();
    let broken = true;
    const jobs = await jobsOf(
      log,
      remembering('remind', {}, (data) => broken && (data as { n: number }).n === 1),
    );
    await log.database.transaction(async (manager) => {
      await jobs.send(manager, 'remind', { n: 1 });
      await jobs.send(manager, 'remind', { n: 2 });
    });
    await until(async () => (await jobs.failed()).length > 0);
    const failed = await jobs.failed();
    const before = await runsOf(log, 'remind');
    broken = false;

    const putBack = await jobs.retryFailed('remind');
    await until(async () => (await runsOf(log, 'remind')).length > before.length);

    expect(failed).toMatchObject([{ name: 'remind', data: { n: 1 }, error: 'Error: no' }]);
    expect(before.filter((run) => run === '{"n":1}')).toHaveLength(3);
    expect(before.filter((run) => run === '{"n":2}')).toHaveLength(1);
    expect([putBack, await jobs.failed(), (await runsOf(log, 'remind')).at(-1)]).toEqual([1, [], '{"n":1}']);
  });

  it('ends its transaction before the process stops', async () => {
    const log = await openLog();
    let begun = false;
    const slow = remembering('slow', {
      run: async (data, run) => {
        begun = true;
        await setTimeout(500);
        await remembering('slow').run(data, run);
      },
    });
    const jobs = await jobsOf(log, slow);
    await log.database.transaction((manager) => jobs.send(manager, 'slow', {}));
    await until(() => Promise.resolve(begun));

    await jobs.stop();

    expect(await runsOf(log, 'slow')).toEqual(['{}']);
  });

  it('can be run by hand, if there is one of the name', async () => {
    const log = await openLog();
    const jobs = await jobsOf(log, remembering('remind'));

    await jobs.runNow('remind', { n: 7 });

    expect(await runsOf(log, 'remind')).toEqual(['{"n":7}']);
    await expect(jobs.runNow('forget')).rejects.toMatchObject({ code: 'NO_SUCH_JOB' });
  });
});

describe('A timed job', () => {
  const yearly = remembering('bulletin', { cron: '0 3 1 1 *' });
  const cronRuns = (log: LogDatabase) => runsOf(log, 'bulletin');

  /** As if the server had last looked at the clock two years ago. */
  const wasDown = ({ database }: LogDatabase): Promise<unknown> =>
    database.manager.query(
      `WITH old AS (UPDATE stations_jobs.schedule SET created_on = now() - interval '3 years')
       UPDATE stations_jobs.version SET cron_on = now() - interval '2 years'`,
    );

  it('has missed nothing on a new database', async () => {
    const log = await openLog();
    const jobs = await jobsOf(log, yearly);
    await setTimeout(2_500);
    await jobs.stop();

    expect(await cronRuns(log)).toEqual([]);
  });

  it('is made up once for all times missed while the server was down', async () => {
    const log = await openLog();
    await (await jobsOf(log, yearly)).stop();
    await wasDown(log);
    const second = await jobsOf(log, yearly);
    await until(async () => (await cronRuns(log)).length > 0);
    await second.stop();

    const third = await jobsOf(log, yearly);
    await setTimeout(2_500);
    await third.stop();

    expect(await cronRuns(log)).toHaveLength(1);
  });

  it('is no longer timed once it is not defined', async () => {
    const log = await openLog();
    await (await jobsOf(log, yearly)).stop();
    await (await jobsOf(log)).stop();

    expect(await log.database.manager.query('SELECT name FROM stations_jobs.schedule')).toEqual([]);
  });
});
