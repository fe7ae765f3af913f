import { isDay, parseRegionCode } from '@renda/kernel';

import { ethnicityOf, isNameOfEthnicity } from './ethnicities.ts';

import type { RollColumn, RollReaders } from './roll-row.ts';

/** Why a cell cannot be read. */
export interface Unreadable {
  readonly problem: string;
}

/** A cell's value, or why it has none. */
type Reading = (text: string, readers: RollReaders) => unknown;

// Texts are kept as typed; what is not a text is read whatever the width of its characters.
const narrow =
  (reading: Reading): Reading =>
  (text, readers) =>
    reading(text.normalize('NFKC'), readers);

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && 'problem' in value;

const problem = (text: string): Unreadable => ({ problem: text });

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

/** How the cells of each column are read. */
export const readings: Readonly<Record<RollColumn, Reading>> = {
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
