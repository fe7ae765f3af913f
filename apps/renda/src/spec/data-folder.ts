import { chownSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@renda/embedded-postgres';
import { closeAfterSpec } from '@renda/testing';

/** A data folder that is not there yet, with all that tends to break paths in its name; gone when the spec file has ended. */
export const givenDataFolder = (owner?: number): string => {
  const parent = mkdtempSync(join(tmpdir(), 'renda 数据 '));
  chmodSync(parent, 0o755);
  if (owner !== undefined) chownSync(parent, owner, owner);
  const folder = join(parent, '人大 data');
  closeAfterSpec(async () => {
    await removeEmbeddedPostgres(join(folder, 'postgres'));
    rmSync(parent, { recursive: true, force: true });
  });
  return folder;
};
