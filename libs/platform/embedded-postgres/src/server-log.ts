import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What was written to the log since it had `from` bytes; of much, the end. */
export const logFrom = (path: string, from: number): string => {
  const bytes = sizeOf(path) - from;
  if (bytes <= 0) return '';
  const buffer = Buffer.alloc(Math.min(bytes, 8_192));
  const file = openSync(path, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, from + bytes - buffer.length);
  } finally {
    closeSync(file);
  }
  return buffer.toString('utf8');
};

const largest = 10 * 1024 * 1024;

/** Keeps the log and the one before it, each of bounded size if the server is started now and then. */
export const turnOver = (path: string): void => {
  if (sizeOf(path) > largest) renameSync(path, `${path}.1`);
};
