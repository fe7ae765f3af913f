import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../README.md');

/** Puts the text between the marks of the benchmark's name. */
export const writeIntoReadme = (name: string, text: string): void => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = readFileSync(file, 'utf8').split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${start} … ${end}.`);
  writeFileSync(file, `${before}${start}\n\n${text.trim()}\n\n${end}${after}`);
};
