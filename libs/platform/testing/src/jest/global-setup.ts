import { rmSync } from 'node:fs';

import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@renda/embedded-postgres';

import { realData } from '../real-data.ts';
import { abandonedTestRuns, beginTestRun, leaveNote, readNote } from '../test-run.ts';
import type { TestRun } from '../test-run.ts';
import { standBy } from './stand-by.ts';

const start = async (run: TestRun): Promise<void> => {
  try {
    const server = await startEmbeddedPostgres({ folder: run.database, durable: false });
    standBy.server = server;
    leaveNote(run, 'url', server.url);
  } catch (error) {
    leaveNote(run, 'failure', error instanceof Error ? error.message : String(error));
  }
};

// Best effort: another run may be tidying up at the same time, and what stays behind is found by the next.
const tidyUp = async (): Promise<void> => {
  try {
    for (const { folder, database } of abandonedTestRuns()) {
      await removeEmbeddedPostgres(database);
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    return;
  }
};

/** Stands by; the database is started when the first spec asks for it, so that pure specs never wait for one. */
const globalSetup = async (): Promise<void> => {
  await tidyUp();
  if (realData() === undefined) {
    process.stderr.write('The folder RENDA_REAL_DATA names is not there: the tests over real data are left out.\n');
  }
  const run = beginTestRun();
  standBy.watch = setInterval(() => {
    if (readNote(run, 'wanted') === undefined) return;
    clearInterval(standBy.watch);
    void start(run);
  }, 20);
  standBy.watch.unref();
};

export { globalSetup as default };
