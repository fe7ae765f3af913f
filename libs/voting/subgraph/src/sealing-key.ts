import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { votingErrors } from './errors.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

// A relative data folder is the repository's, wherever the process was started.
const root = fileURLToPath(new URL('../../../../', import.meta.url));

let known: Buffer | undefined;

/**
 * The secret that seals the rounds' private keys: RENDA_VOTING_KEY (32 bytes in base64), or else a file in the data
 * folder, made when first needed. Outside the database, so that a copy of it can mint no credential (VOT-5).
 */
const sealingKey = (): Buffer => (known ??= keyFrom(process.env));

/** Sealed for one round: what was sealed for another does not open. */
export const sealed = (roundId: string, secret: Uint8Array): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce).setAAD(Buffer.from(roundId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
};

export const unsealed = (roundId: string, text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(roundId)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
};

const keyFrom = ({ RENDA_VOTING_KEY: given, RENDA_DATA: folder = '.renda' }: NodeJS.ProcessEnv): Buffer => {
  if (given) return decoded(given, 'RENDA_VOTING_KEY');
  const dataFolder = resolve(root, folder);
  const file = join(dataFolder, 'voting.key');
  return decoded(textOf(file) ?? createdOnce(dataFolder, file), file);
};

const decoded = (text: string, source: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw votingErrors.VOTING_KEY_UNREADABLE({ source });
  return key;
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCoded(error, 'ENOENT')) return undefined;
    throw error;
  }
};

// Of processes that start together one links its key, and the others read that one.
const createdOnce = (folder: string, file: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCoded(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
};

const isCoded = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
