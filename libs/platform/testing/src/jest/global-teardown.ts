import { rmSync } from 'node:fs';

import { dropTestDatabases } from '../fresh-database.ts';
import { currentTestRun } from '../test-run.ts';
import { standBy } from './stand-by.ts';

const globalTeardown = async (): Promise<void> => {
  clearInterval(standBy.watch);
  await dropTestDatabases();
  await standBy.server?.stop();
  rmSync(currentTestRun().folder, { recursive: true, force: true });
};

export { globalTeardown as default };
