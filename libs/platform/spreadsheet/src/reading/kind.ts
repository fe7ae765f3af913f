import { spreadsheetErrors } from '../errors.ts';

import type { SizedSource } from './source.ts';

/** The kind of the file by its first bytes, whatever its name says; throws for one that is no table. */
export const kindOf = ({ head, name }: SizedSource): 'ZIP' | 'CSV' => {
  if (head.subarray(0, 4).equals(zipMagic) || head.subarray(0, 4).equals(emptyZipMagic)) return 'ZIP';
  if (head.subarray(0, 8).equals(compoundMagic)) throw spreadsheetErrors.SPREADSHEET_IS_XLS();
  const foreign = foreignKinds.find(({ magic }) => head.subarray(0, magic.length).equals(magic));
  if (foreign) throw spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind: foreign.kind });
  if (/\.xls[xmb]$/i.test(name)) throw notWhatItsNameSays(head);
  const markup = markupKindOf(head);
  if (markup) throw spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind: markup });
  if (!isUtf16(head) && head.includes(0)) throw spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind: 'binary' });
  return 'CSV';
};

export const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

const zipMagic = Buffer.from('PK\u0003\u0004');
const emptyZipMagic = Buffer.from('PK\u0005\u0006');
// OLE2: .xls, .et, .doc, and every Office file with a password.
const compoundMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const foreignKinds = [
  { kind: 'PDF', magic: Buffer.from('%PDF') },
  { kind: 'PNG', magic: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { kind: 'JPEG', magic: Buffer.from([0xff, 0xd8, 0xff]) },
  { kind: 'GIF', magic: Buffer.from('GIF8') },
  { kind: 'RAR', magic: Buffer.from('Rar!') },
  { kind: '7z', magic: Buffer.from([0x37, 0x7a, 0xbc, 0xaf]) },
  { kind: 'gzip', magic: Buffer.from([0x1f, 0x8b]) },
  { kind: 'RTF', magic: Buffer.from('{\\rtf') },
];

// Many systems export HTML or the XML of 2003 under the name .xls.
const markupKindOf = (head: Buffer): string | undefined => {
  const start = head
    .subarray(0, 2_000)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|meta|table|style)\b/i.test(start)) return 'HTML';
  if (!start.startsWith('<?xml')) return undefined;
  if (/<html\b/i.test(start)) return 'HTML';
  return start.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'XML 2003' : 'XML';
};

const notWhatItsNameSays = (head: Buffer): Error => {
  const kind = markupKindOf(head);
  return kind === undefined
    ? spreadsheetErrors.SPREADSHEET_NOT_XLSX()
    : spreadsheetErrors.SPREADSHEET_KIND_UNSUPPORTED({ kind });
};
