import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeAfterSpec } from '@renda/testing';

/** A folder of the spec file's own. */
export const givenFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'renda 来信 '));
  closeAfterSpec(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const headings = ['编号', '标题', '内容', '来信日期', '回复内容', '回复日期', '答复单位'];

export type Letter = readonly [
  id: string,
  title: string,
  text: string,
  writtenOn: string,
  reply?: string,
  repliedOn?: string,
  unit?: string,
];

/** Writes letters as a .csv with Chinese headings, and says where. */
export const lettersFile = (
  letters: readonly Letter[],
  { name = 'letters.csv', heads = headings }: { readonly name?: string; readonly heads?: readonly string[] } = {},
): string => {
  const file = join(givenFolder(), name);
  const lines = [heads, ...letters].map((cells) => cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`));
  writeFileSync(file, lines.map((cells) => cells.join(',')).join('\n'));
  return file;
};
