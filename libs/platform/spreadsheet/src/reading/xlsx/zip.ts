import { fromBuffer, open } from 'yauzl';
import { promisify } from 'node:util';

import { spreadsheetErrors } from '../../errors.ts';

import type { Readable } from 'node:stream';
import type { Entry, Options, ZipFile } from 'yauzl';

import type { SpreadsheetLimits } from '../../limits.ts';
import type { Source } from '../source.ts';

/** The parts of a workbook by their names. */
export interface Zip {
  has(part: string): boolean;
  parts(): readonly string[];
  /** The part's unpacked bytes; throws SPREADSHEET_DAMAGED if there is no such part. */
  read(part: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Looks at every chunk of a part while it is counted. */
export type Watch = (part: string) => ((chunk: Buffer) => void) | undefined;

/**
 * Opens the archive and unpacks all of it once without keeping anything, so that one which inflates beyond the limit,
 * lies about its sizes or is damaged is refused before anything is read.
 */
export const openZip = async (source: Source, limits: SpreadsheetLimits, watch: Watch): Promise<Zip> => {
  const file = await opened(source);
  const entries = await entriesOf(file, limits);
  const openStream = promisify(file.openReadStream.bind(file)) as (entry: Entry) => Promise<Readable>;

  async function* read(part: string): AsyncGenerator<Buffer> {
    const entry = entries.get(part);
    if (!entry) throw spreadsheetErrors.SPREADSHEET_DAMAGED({ part });
    try {
      yield* (await openStream(entry)) as AsyncIterable<Buffer>;
    } catch {
      throw spreadsheetErrors.SPREADSHEET_DAMAGED({ part });
    }
  }

  let inflated = 0;
  for (const part of entries.keys()) {
    const look = watch(part);
    for await (const chunk of read(part)) {
      inflated += chunk.length;
      if (inflated > limits.inflatedBytes)
        throw spreadsheetErrors.SPREADSHEET_INFLATES_TOO_MUCH({ max: limits.inflatedBytes });
      look?.(chunk);
    }
  }
  return { has: (part) => entries.has(part), parts: () => [...entries.keys()], read, close: () => file.close() };
};

const options: Options = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true };

const opened = ({ path, bytes, name }: Source): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, file?: ZipFile): void => (file ? resolve(file) : reject(damaged(error, name)));
    if (bytes) fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, done);
    else open(path ?? '', options, done);
  });

const entriesOf = (file: ZipFile, limits: SpreadsheetLimits): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    const tooMany = (): boolean => file.entryCount > limits.parts || entries.size > limits.parts;
    file.on('error', (error: Error) => reject(damaged(error, 'directory')));
    file.on('end', () => resolve(entries));
    file.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) return reject(spreadsheetErrors.SPREADSHEET_ENCRYPTED());
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName.replace(/^\//, ''), entry);
      if (tooMany()) return reject(tooManyParts(file, limits));
      file.readEntry();
    });
    if (tooMany()) return reject(tooManyParts(file, limits));
    file.readEntry();
  });

const tooManyParts = ({ entryCount }: ZipFile, { parts }: SpreadsheetLimits): Error =>
  spreadsheetErrors.SPREADSHEET_TOO_MANY_PARTS({ parts: entryCount, max: parts });

const damaged = (_: unknown, part: string): Error => spreadsheetErrors.SPREADSHEET_DAMAGED({ part });
