import { parseXml } from './xml.ts';
import { unescaped } from './unescaped.ts';

import type { Zip } from './zip.ts';

/** The texts the cells refer to by number; a text in several fonts is put together, phonetic hints are left out. */
export const readSharedStrings = async (zip: Zip, part: string | null): Promise<readonly string[]> => {
  const texts: string[] = [];
  if (part === null) return texts;
  let item = '';
  let inText = false;
  let phonetic = 0;
  const listener = {
    open: (name: string) => {
      if (name === 'si') item = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = true;
    },
    text: (text: string) => {
      if (inText && phonetic === 0) item += text;
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') texts.push(unescaped(item));
    },
  };
  for await (const _ of parseXml(part, zip.read(part), listener));
  return texts;
};
