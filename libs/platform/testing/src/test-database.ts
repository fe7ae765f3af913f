import { setTimeout as sleep } from 'node:timers/promises';

import { currentTestRun, leaveNote, readNote } from './test-run.ts';

/** Another PostgreSQL to test on, such as Debian's 15; its role must be allowed to create databases. */
export const outsideDatabaseUrl = (): string | undefined => process.env['RENDA_TEST_DATABASE_URL'] || undefined;

/** The PostgreSQL of this jest run, started by the first call. Use `freshDatabase` for tables of your own. */
export const testDatabaseUrl = async (): Promise<string> => {
  const outside = outsideDatabaseUrl();
  if (outside) return outside;
  const run = currentTestRun();
  leaveNote(run, 'wanted');
  for (let waited = 0; waited < 60_000; waited += 20) {
    const failure = readNote(run, 'failure');
    if (failure !== undefined) throw new Error(failure);
    const url = readNote(run, 'url');
    if (url !== undefined) return url;
    await sleep(20);
  }
  throw new Error('The test database was not ready after 60 seconds.');
};
