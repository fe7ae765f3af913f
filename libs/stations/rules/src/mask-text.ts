import { maskIdNumber, maskName, maskPhone } from './masking.ts';

// Numbers as people type them: half or full width, in groups by spaces or dashes.
const digit = '[0-9０-９]';
const gap = '[ \\u3000\\-－—]?';
const run = (pattern: string): RegExp => new RegExp(`(?<!${digit})${pattern}(?!${digit})`, 'gu');
const digits = (count: number | string): string => `(?:${gap}${digit}){${count}}`;

const idNumber = run(`${digit}${digits(16)}${gap}[0-9０-９XxＸｘ]`);
const mobile = run(`(?:[+＋]?(?:86|８６)${gap})?[1１]${gap}[3-9３-９]${digits(9)}`);
const landline = run(`[(（]?[0０]${digits('2,3')}[)）]?${digits('7,8')}`);
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** A citizen's own words with the personal data a machine can find masked: numbers, addresses of mail, the known name. */
export const maskText = (text: string, name: string | null = null): string => {
  const numbers = text
    .replace(email, '****')
    .replace(idNumber, (found) => maskIdNumber(found.normalize('NFKC')))
    .replace(mobile, (found) => maskPhone(found.normalize('NFKC')))
    .replace(landline, (found) => maskPhone(found.normalize('NFKC')));
  // A single character would be found in every other word.
  return name && [...name].length > 1 ? numbers.replaceAll(name, maskName(name)) : numbers;
};
