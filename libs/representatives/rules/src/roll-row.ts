import { isDay, parseRegionCode } from '@renda/kernel';

import { ethnicityOf, isNameOfEthnicity } from './ethnicities.ts';

import type { Day, RegionCode } from '@renda/kernel';

/** One row of a roll as it was written; every cell is text or empty (REP-1). */
export type RollRow = { readonly [C in RollColumn]?: string | null };

export const rollColumns = [
  'name',
  'certificateNumber',
  'electoralUnit',
  'gender',
  'ethnicity',
  'party',
  'education',
  'profession',
  'specialities',
  'grassRoots',
  'leadingCadre',
  'homeRegionCode',
  'photoUrl',
  'phone',
  'electedOn',
  'inOfficeFrom',
  'personId',
] as const;
export type RollColumn = (typeof rollColumns)[number];

export type Gender = 'FEMALE' | 'MALE';

/** What a row says; undefined where its cell is empty. */
export interface RollEntry {
  readonly name: string;
  readonly certificateNumber?: string;
  readonly electoralUnit?: string;
  readonly gender?: Gender;
  readonly ethnicity?: string;
  readonly party?: string;
  readonly education?: string;
  readonly profession?: string;
  readonly specialities?: readonly string[];
  readonly grassRoots?: boolean;
  readonly leadingCadre?: boolean;
  readonly homeRegionCode?: RegionCode;
  readonly photoUrl?: string;
  readonly phone?: string;
  readonly electedOn?: Day;
  readonly inOfficeFrom?: Day;
  readonly personId?: string;
}

/** What is wrong with one cell; the reason is in both languages, since a report may be read by either. */
export interface RollCellError {
  /** 1 for the first row of people. */
  readonly row: number;
  readonly column: RollColumn;
  /** As written; empty for a telephone, which does not belong into a report. */
  readonly value: string;
  readonly reason: string;
}

export interface RollReaders {
  /** The telephone number in its one form; null for what is none. */
  readonly phone: (text: string) => string | null;
}

type Problem = { readonly problem: string };
type Reading = (text: string, readers: RollReaders) => unknown;

/** Reads one row; every wrong cell is told, not only the first. */
export const readRollRow = (
  row: RollRow,
  index: number,
  readers: RollReaders,
): { readonly entry: RollEntry; readonly errors: readonly RollCellError[] } => {
  const errors: RollCellError[] = [];
  const entry: Record<string, unknown> = {};
  const refuse = (column: RollColumn, value: string, reason: string): void => {
    errors.push({ row: index + 1, column, value: column === 'phone' ? '' : value, reason });
  };
  for (const column of rollColumns) {
    const text = cleaned(row[column]);
    if (text === '') continue;
    const value = readings[column](text, readers);
    if (isProblem(value)) refuse(column, text, value.problem);
    else entry[column] = value;
  }
  if (cleaned(row.name) === '') refuse('name', '', 'empty (未填写)');
  if (entry['grassRoots'] === true && entry['leadingCadre'] === true) {
    refuse(
      'leadingCadre',
      cleaned(row.leadingCadre),
      'a grass-roots representative is no leading cadre (基层代表不是领导干部)',
    );
  }
  return { entry: entry as unknown as RollEntry, errors };
};

/** What tells people of one congress apart: the certificate, else name and electoral unit. */
export const rollKeyOf = ({ name, electoralUnit = '', certificateNumber }: RollEntry): string =>
  certificateNumber === undefined ? `${name}\n${electoralUnit}` : `#${certificateNumber}`;

// Full-width, no-break and empty spaces come from spreadsheets.
const cleaned = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u200b\u3000]/g, ' ').trim();

// Texts are kept as typed; what is not a text is read whatever the width of its characters.
const narrow =
  (reading: Reading): Reading =>
  (text, readers) =>
    reading(text.normalize('NFKC'), readers);

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;

const problem = (text: string): Problem => ({ problem: text });

const asText: Reading = (text) => text;

const asName: Reading = (text) => {
  const name = /^\p{Script=Han}[\p{Script=Han}\s]*$/u.test(text) ? text.replaceAll(/\s/g, '') : text;
  return isNameOfEthnicity(name) ? problem('the name of an ethnic group, not of a person (民族名称，不是姓名)') : name;
};

const asGender: Reading = (text) => {
  if (['女', 'FEMALE', 'F'].includes(text.toUpperCase())) return 'FEMALE';
  if (['男', 'MALE', 'M'].includes(text.toUpperCase())) return 'MALE';
  return problem('男, 女, MALE or FEMALE');
};

const asFlag: Reading = (text) => {
  if (['是', 'TRUE', 'YES', '1', '√'].includes(text.toUpperCase())) return true;
  if (['否', 'FALSE', 'NO', '0', '×'].includes(text.toUpperCase())) return false;
  return problem('是 or 否');
};

const asEthnicity: Reading = (text) => ethnicityOf(text) ?? problem('one of the 56 ethnic groups (56个民族之一)');

const asRegion: Reading = (text) => {
  try {
    return parseRegionCode(text);
  } catch {
    return problem('6, 9 or 12 digits of a division (行政区划代码)');
  }
};

const asDay: Reading = (text) => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(written) ? written : problem('a day, as 2026-03-01 (日期)');
};

const asWords: Reading = (text) => {
  const words = [...new Set(text.split(/[、,，;；|]/).map((word) => word.trim()))].filter((word) => word !== '');
  return words.length > 20 ? problem('at most 20') : words;
};

const asUrl: Reading = (text) =>
  /^https?:\/\/\S{1,2000}$/.test(text) ? text : problem('an address, as https://… (网址)');

const asPhone: Reading = (text, { phone }) => phone(text) ?? problem('a telephone number (电话号码)');

const asUuid: Reading = (text) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
    ? text.toLowerCase()
    : problem('the id of a person (人员编号)');

const readings: Readonly<Record<RollColumn, Reading>> = {
  name: asName,
  certificateNumber: narrow(asText),
  electoralUnit: asText,
  gender: narrow(asGender),
  ethnicity: asEthnicity,
  party: asText,
  education: asText,
  profession: asText,
  specialities: asWords,
  grassRoots: narrow(asFlag),
  leadingCadre: narrow(asFlag),
  homeRegionCode: narrow(asRegion),
  photoUrl: narrow(asUrl),
  phone: narrow(asPhone),
  electedOn: narrow(asDay),
  inOfficeFrom: narrow(asDay),
  personId: narrow(asUuid),
};
