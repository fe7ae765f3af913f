import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { stationsErrors } from '@renda/stations-rules';

const bytes = 32;

// A relative data folder is the repository's, wherever the process was started.
const root = fileURLToPath(new URL('../../../../', import.meta.url));

let known: Buffer | undefined;

/**
 * The secret behind the tracking codes: RENDA_TRACKING_KEY (32 bytes in base64), or else a file in the data folder, made
 * when first needed. Outside the database, so that a stolen copy of it opens no opinion. Losing it voids all codes.
 */
export const trackingKey = (): Buffer => (known ??= keyFrom(process.env));

export const keyFrom = ({ RENDA_TRACKING_KEY: given, RENDA_DATA: folder = '.renda' }: NodeJS.ProcessEnv): Buffer => {
  if (given) return decoded(given, 'RENDA_TRACKING_KEY');
  const dataFolder = resolve(root, folder);
  const file = join(dataFolder, 'tracking.key');
  return decoded(existsSync(file) ? readFileSync(file, 'utf8') : createdOnce(dataFolder, file), file);
};

const decoded = (text: string, source: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== bytes) throw stationsErrors.TRACKING_KEY_UNREADABLE({ source });
  return key;
};

// Of processes that start together one links its key, and the others read that one.
const createdOnce = (folder: string, file: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(bytes).toString('base64'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
};
