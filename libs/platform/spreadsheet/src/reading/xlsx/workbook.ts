import { spreadsheetErrors } from '../../errors.ts';
import { attributeNamed, isTrue, readXml } from './xml.ts';

import type { Zip } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** What the workbook says of its sheets and where its parts are. */
export const readWorkbook = async (zip: Zip): Promise<Workbook> => {
  const part = await workbookPart(zip);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = await relationsOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, folder);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(part, zip.read(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.find(({ id }) => id === attributeNamed(attributes, 'id'));
      // Charts and macros can be sheets too.
      if (!relation?.type.endsWith('/worksheet')) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.target });
    },
  });
  const partOf = (type: string): string | null => {
    const target = relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
    return target !== undefined && zip.has(target) ? target : null;
  };
  return { sheets, from1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
};

/** The sheet asked for by name or by its number from 1; without asking the first one that is not hidden. */
export const chosenSheet = ({ sheets }: Workbook, asked: string | number | undefined): Sheet => {
  const found =
    asked === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : typeof asked === 'number'
        ? sheets[asked - 1]
        : sheets.find(({ name }) => name.trim() === asked.trim());
  if (found) return found;
  throw spreadsheetErrors.SPREADSHEET_NO_SUCH_SHEET({ sheet: asked ?? 1, sheets: sheets.map(({ name }) => name) });
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const workbookPart = async (zip: Zip): Promise<string> => {
  const relations = await relationsOf(zip, '_rels/.rels', '');
  const part = relations.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (part === undefined || !zip.has(part) || !/\.xml$/i.test(part))
    throw spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind: kindOfZip(zip.parts()) });
  // A text document has an officeDocument too.
  if (/^(?:word|ppt)\//.test(part)) throw spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind: kindOfZip([part]) });
  return part;
};

const kindOfZip = (parts: readonly string[]): string => {
  const has = (pattern: RegExp): boolean => parts.some((part) => pattern.test(part));
  if (has(/^word\//)) return 'DOCX';
  if (has(/^ppt\//)) return 'PPTX';
  if (has(/^xl\/workbook\.bin$/)) return 'XLSB';
  return has(/^mimetype$/) ? 'ODS' : 'ZIP';
};

const relationsOf = async (zip: Zip, part: string, folder: string): Promise<readonly Relation[]> => {
  if (!zip.has(part)) return [];
  const relations: Relation[] = [];
  await readXml(part, zip.read(part), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: Type, target: resolved(folder, Target) });
    },
  });
  return relations;
};

// Targets are relative to the folder of the part, or absolute within the archive.
const resolved = (folder: string, target: string): string =>
  new URL(target, `zip:///${folder}`).pathname.replace(/^\//, '');
