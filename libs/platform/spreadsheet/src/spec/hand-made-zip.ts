import { crc32, deflateRawSync } from 'node:zlib';

/** A part as a hostile or sloppy program might write it. */
export interface HandMadePart {
  readonly name: string;
  readonly content: string | Buffer;
  /** The unpacked size the archive states, if it lies. */
  readonly statedSize?: number;
  readonly flags?: number;
}

/** An archive byte by byte, independent of what the product writes with. */
export const handMadeZip = (parts: readonly HandMadePart[]): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, statedSize, flags = 0 } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(statedSize ?? plain.length, 18);
    facts.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, path, packed);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, end, path);
    offset += 30 + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const close = Buffer.alloc(18);
  close.writeUInt16LE(parts.length % 65_536, 4);
  close.writeUInt16LE(parts.length % 65_536, 6);
  close.writeUInt32LE(central.length, 8);
  close.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), close]);
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The least workbook there is around the sheet's document; `more` replaces or adds parts. */
export const handMadeWorkbook = (sheetXml: string, more: readonly HandMadePart[] = []): Buffer => {
  const parts: HandMadePart[] = [
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: head + sheetXml },
  ];
  const names = new Set(more.map(({ name }) => name));
  return handMadeZip([...parts.filter(({ name }) => !names.has(name)), ...more]);
};

/** A sheet's document of the rows. */
export const sheetXml = (rows: string, around: { before?: string; after?: string } = {}): string =>
  `<worksheet xmlns="${main}">${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}</worksheet>`;

export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const headingRow = (...texts: readonly string[]): string =>
  `<row r="1">${texts.map((text, i) => textCell(`${String.fromCharCode(65 + i)}1`, text)).join('')}</row>`;
