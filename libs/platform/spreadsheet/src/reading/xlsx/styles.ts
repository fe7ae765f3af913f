import { readXml } from './xml.ts';

import type { Zip } from './zip.ts';

/** What a number's format makes of it, as far as reading needs to know. */
export type NumberFormat = 'NUMBER' | 'DAY' | 'TIME' | ZeroPadded;

/** '000000' shows 10203 as 010203. */
export interface ZeroPadded {
  readonly digits: number;
}

/** The format of each cell style, by its number. */
export const readStyles = async (zip: Zip, part: string | null): Promise<readonly NumberFormat[]> => {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  await readXml(part, zip.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(id);
        styles.push(code === undefined ? builtInFormat(id) : formatOf(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};

// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days and times in Chinese editions.
const builtInFormat = (id: number): NumberFormat => {
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return 'TIME';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'DAY';
  return 'NUMBER';
};

/** What a format code shows, by the letters left when texts, colours and conditions are taken out. */
export const formatOf = (code: string): NumberFormat => {
  const [section = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';');
  const letters = section.replaceAll(/general/gi, '').toLowerCase();
  if (/^0{2,20}$/.test(letters)) return { digits: letters.length };
  const time = /[hs]/.test(letters);
  // In Chinese editions e is the year; after a digit it is the exponent.
  if (/[yd]/.test(letters) || /(?<![0#?.])e/.test(letters) || (/m/.test(letters) && !time)) return 'DAY';
  return time ? 'TIME' : 'NUMBER';
};
