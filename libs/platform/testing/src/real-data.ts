import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

// Imported by jest.config.mjs as well: Node's own modules only.

const repository = resolve(import.meta.dirname, '../../../..');

/** The folder of real data, `undefined` when it is not there: RENDA_REAL_DATA, by default ../shared/data beside the repository. */
export const realData = (): string | undefined => {
  const folder = resolve(repository, process.env['RENDA_REAL_DATA'] || '../shared/data');
  return existsSync(folder) ? folder : undefined;
};

/**
 * Tests over real data. Without the folder they are not registered, and jest says so once for the whole run. A file that
 * holds no other test is called `*.real-data.spec.ts`; jest then leaves it out, since it may not be empty.
 */
export const describeWithRealData = (title: string, body: (folder: string) => void): void => {
  const folder = realData();
  if (folder !== undefined) describe(title, () => body(folder));
};
