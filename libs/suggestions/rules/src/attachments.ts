import { suggestionsErrors } from './errors.ts';

export const attachmentLimits = {
  /** Bytes of a file, of one part of it, files of one thing, and files somebody stored and has not used. */
  file: 20 * 1024 * 1024,
  part: 512 * 1024,
  each: 20,
  unused: 50,
  unusedDays: 7,
} as const;

interface Kind {
  /** Whether the first bytes are of this kind. */
  readonly begins: (head: Uint8Array) => boolean;
  /** Whether the whole is; asked once all of it is there. */
  readonly holds?: (whole: Uint8Array) => boolean;
}

const starts =
  (...bytes: readonly number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, place) => head[place] === byte);
const latin = new TextDecoder('latin1');
const textAt = (head: Uint8Array, from: number, length: number): string =>
  latin.decode(head.subarray(from, from + length));

const zip = starts(0x50, 0x4b, 0x03, 0x04);
// Names of a ZIP's members stand in it as they are, whatever is compressed.
const zipWith = (member: string): Kind => ({ begins: zip, holds: (whole) => latin.decode(whole).includes(member) });
const compound: Kind = { begins: starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) };
const office = 'application/vnd.openxmlformats-officedocument';

/** What can be attached. No HTML and no SVG: a browser would run what is in them. */
const kinds: Readonly<Record<string, Kind>> = {
  'image/jpeg': { begins: starts(0xff, 0xd8, 0xff) },
  'image/png': { begins: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  'image/gif': { begins: (head) => /^GIF8[79]a/.test(textAt(head, 0, 6)) },
  'image/webp': { begins: (head) => textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 4) === 'WEBP' },
  'application/pdf': { begins: (head) => textAt(head, 0, 5) === '%PDF-' },
  'application/ofd': zipWith('OFD.xml'),
  'application/msword': compound,
  'application/vnd.ms-excel': compound,
  'application/vnd.ms-powerpoint': compound,
  [`${office}.wordprocessingml.document`]: zipWith('word/'),
  [`${office}.spreadsheetml.sheet`]: zipWith('xl/'),
  [`${office}.presentationml.presentation`]: zipWith('ppt/'),
  'text/plain': { begins: (head) => !head.includes(0), holds: (whole) => isText(whole) },
};

const isText = (whole: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(whole).includes('\0');
  } catch {
    return false;
  }
};

const kindOf = (mediaType: string): Kind => {
  // By its own names only: `constructor` is no media type.
  const kind = Object.hasOwn(kinds, mediaType) ? kinds[mediaType] : undefined;
  if (kind) return kind;
  throw suggestionsErrors.ATTACHMENT_KIND_UNSUPPORTED(
    { mediaType, possible: Object.keys(kinds) },
    { field: 'mediaType' },
  );
};

/** The media type is told by the first bytes, not by the name (SUG-1). */
export const assertBeginsAs = (mediaType: string, head: Uint8Array): void => {
  if (!kindOf(mediaType).begins(head)) throw wrongKind(mediaType);
};

export const assertHoldsAs = (mediaType: string, whole: Uint8Array): void => {
  if (!(kindOf(mediaType).holds?.(whole) ?? true)) throw wrongKind(mediaType);
};

const wrongKind = (mediaType: string): Error =>
  suggestionsErrors.ATTACHMENT_KIND_WRONG({ mediaType }, { field: 'mediaType' });
