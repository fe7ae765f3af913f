import { styleSheet } from './styles.ts';
import { escaped } from './xml-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Part {
  readonly name: string;
  readonly chunks: readonly Buffer[];
}

/** Everything of a workbook but its sheets. */
export const workbookParts = (names: readonly string[]): readonly Part[] => [
  part(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${names
      .map((_, i) => `<Override PartName="/${sheetPart(i)}" ContentType="${kinds}.worksheet+xml"/>`)
      .join('')}</Types>`,
  ),
  part(
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="/${sheetPart(i)}"/>`)
      .join(
        '',
      )}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
  ),
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
  ),
  part('xl/styles.xml', styleSheet(main)),
];

export const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

export const sheetHead = `${head}<worksheet xmlns="${main}">`;

/** Names as spreadsheet programs take them: 31 characters without []:*?/\, each once. */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'|'$/g, ' ')
        .trim()
        .slice(0, 31) || 'Sheet';
    let unique = clean;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${clean.slice(0, 26)} (${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
};

const part = (name: string, xml: string): Part => ({ name, chunks: [Buffer.from(head + xml)] });
