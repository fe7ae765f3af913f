import { commonErrors } from './common-errors.ts';

/**
 * The code of an administrative division: 6 digits to the county (GB/T 2260), 9 to the township, 12 to the village
 * (GB/T 10114). Codes nest by construction, so scope needs neither a table nor a call.
 */
export type RegionCode = string;

// The statistical form pads every code with zeros to 12 digits.
const unpadded = (code: string): string => code.replace(/(?<=^\d{6,})(?:000)+$/, '');

/** The whole country. */
export const ROOT_REGION: RegionCode = '100000';

/** The level a code names; COUNTY covers districts, TOWNSHIP sub-districts (街道), VILLAGE communities (社区). */
export type RegionLevel = 'COUNTRY' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

/** Reads a code; throws INVALID_REGION_CODE. A padded one is shortened ('611002001000' → '611002001'): one place, one code. */
export const parseRegionCode = (text: string): RegionCode => {
  if (!/^(?:\d{6}|\d{9}|\d{12})$/.test(text) || text.startsWith('0'))
    throw commonErrors.INVALID_REGION_CODE({ value: text });
  const code = unpadded(text);
  if (code.startsWith('10') && code !== ROOT_REGION) throw commonErrors.INVALID_REGION_CODE({ value: text });
  return code;
};

/** What the codes of the region and all below it begin with: '' for the country, '61', '6110', '611002', '611002001' … */
export const regionPrefix = (code: RegionCode): string => {
  const short = unpadded(code);
  if (short === ROOT_REGION) return '';
  return short.replace(/^(\d\d)0000$/, '$1').replace(/^(\d{4})00$/, '$1');
};

/** Whether the region is the other one or lies in it. */
export const isWithin = (code: RegionCode, ancestor: RegionCode): boolean =>
  regionPrefix(code).startsWith(regionPrefix(ancestor));

/**
 * The regions above, nearest first, the country last; the region itself is not among them. By code alone, so a level
 * that does not exist may be named (the 441900 of a township of Dongguan is both its county and its city).
 */
export const ancestorsOf = (code: RegionCode): readonly RegionCode[] => {
  const prefix = regionPrefix(code);
  if (prefix === '') return [];
  const above = [9, 6, 4, 2]
    .filter((length) => length < prefix.length)
    .map((length) => prefix.slice(0, length).padEnd(6, '0'));
  return [...new Set([...above, ROOT_REGION])];
};

/** By the form of the code alone. */
export const regionLevel = (code: RegionCode): RegionLevel => {
  const { length } = regionPrefix(code);
  if (length === 0) return 'COUNTRY';
  if (length === 2) return 'PROVINCE';
  if (length === 4) return 'PREFECTURE';
  if (length === 6) return 'COUNTY';
  return length === 9 ? 'TOWNSHIP' : 'VILLAGE';
};
