import { open } from 'node:fs/promises';

import { spreadsheetErrors } from '../errors.ts';

import type { SpreadsheetLimits } from '../limits.ts';

/** Where the bytes are. */
export interface Source {
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
}

export interface SizedSource extends Source {
  readonly size: number;
  /** The first bytes, enough to tell the kind of the file. */
  readonly head: Buffer;
}

const headBytes = 65_536;

/** Looks at the size and the first bytes; throws if the file cannot be opened, is empty or too large. */
export const sized = async (source: Source, limits: SpreadsheetLimits): Promise<SizedSource> => {
  const { size, head } = source.bytes ? headOfBytes(source.bytes) : await headOfFile(source);
  if (size === 0) throw spreadsheetErrors.SPREADSHEET_EMPTY();
  if (size > limits.fileBytes) throw spreadsheetErrors.SPREADSHEET_TOO_LARGE({ bytes: size, max: limits.fileBytes });
  return { ...source, size, head };
};

const headOfBytes = (bytes: Uint8Array): { size: number; head: Buffer } => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, head: all.subarray(0, headBytes) };
};

const headOfFile = async ({ path = '', name }: Source): Promise<{ size: number; head: Buffer }> => {
  const file = await open(path).catch(() => {
    throw spreadsheetErrors.SPREADSHEET_UNREADABLE({ name });
  });
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, headBytes)), 0);
    return { size, head: buffer.subarray(0, bytesRead) };
  } catch {
    throw spreadsheetErrors.SPREADSHEET_UNREADABLE({ name });
  } finally {
    await file.close();
  }
};
