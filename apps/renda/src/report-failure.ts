import { userInfo } from 'node:os';

import { DomainError } from '@renda/kernel';

import { startErrors } from './errors.ts';

/** One sentence in the operator's language, and no stack trace for what was foreseen. Ends with exit code 1. */
export const reportFailure = (error: unknown): void => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
};

const sentenceOf = (error: unknown): string => {
  const foreseen = unusableFolder(error) ?? error;
  if (foreseen instanceof DomainError) return foreseen.sentence(operatorsLanguage());
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOSPC']);

// The only files a command opens of itself, and not because it was told their names, are those of the data folder.
const unusableFolder = (error: unknown): DomainError | undefined => {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  if (!path || !refusals.has(code)) return undefined;
  return startErrors.FOLDER_UNUSABLE({ folder: path, detail: code, user: nameOfUser() });
};

const nameOfUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
};

export const operatorsLanguage = (): 'zh-CN' | 'en' =>
  /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'zh-CN' : 'en';
