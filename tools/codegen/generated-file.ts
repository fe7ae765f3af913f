import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Writes the file where it differs, or with `onlyCheck` says whether it is as it should be. */
export const update = ({ path, text }: GeneratedFile, { onlyCheck }: { readonly onlyCheck: boolean }): boolean => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true;
  if (onlyCheck) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
  return true;
};
