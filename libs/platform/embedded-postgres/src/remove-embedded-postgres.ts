import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { livingPostmaster, stopPostmaster } from './postmaster.ts';

/** Stops the server living in `folder`, whoever started it, and deletes the database for good: meant for tests. */
export const removeEmbeddedPostgres = async (folder: string): Promise<void> => {
  const found = livingPostmaster(join(resolve(folder), 'data'));
  if (found) await stopPostmaster(found.pid);
  rmSync(folder, { recursive: true, force: true });
};
