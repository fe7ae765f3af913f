import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of the archive: its bytes are made while they are written. */
export interface ZipPart {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/**
 * An archive as a stream of bytes, as fast as it is taken. Times are those of 1980: the same table gives the same
 * bytes, so that a frozen bulletin can be compared.
 */
export async function* zipped(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, chunks } of parts) {
    const path = Buffer.from(name);
    const sums = { crc: 0, packed: 0, plain: 0 };
    const start = offset;
    const local = Buffer.concat([
      record('PK\u0003\u0004', [[20, 2], ...commonFields(emptySums), [path.length, 2], [0, 2]]),
      path,
    ]);
    yield local;
    offset += local.length;
    for await (const chunk of deflated(chunks, sums)) {
      yield chunk;
      offset += chunk.length;
    }
    const descriptor = record('PK\u0007\u0008', [
      [sums.crc, 4],
      [sums.packed, 4],
      [sums.plain, 4],
    ]);
    yield descriptor;
    offset += descriptor.length;
    const entry = [
      [20, 2],
      [20, 2],
      ...commonFields(sums),
      [path.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [start, 4],
    ];
    directory.push(record('PK\u0001\u0002', entry as Field[]), path);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  const count = directory.length / 2;
  yield record('PK\u0005\u0006', [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
}

type Field = readonly [value: number, bytes: 2 | 4];

interface Sums {
  crc: number;
  packed: number;
  plain: number;
}

const emptySums: Sums = { crc: 0, packed: 0, plain: 0 };

// Flags: sizes follow the bytes (bit 3), names are UTF-8 (bit 11). Method: deflate. 1 January 1980.
const commonFields = ({ crc, packed, plain }: Sums): readonly Field[] => [
  [0x0808, 2],
  [8, 2],
  [0, 2],
  [0x21, 2],
  [crc, 4],
  [packed, 4],
  [plain, 4],
];

const record = (signature: string, fields: readonly Field[]): Buffer => {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = buffer.write(signature, 'latin1');
  for (const [value, bytes] of fields)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
};

async function* deflated(chunks: ZipPart['chunks'], sums: Sums): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 });
  const fed = (async () => {
    for await (const chunk of chunks) {
      sums.crc = crc32(chunk, sums.crc);
      sums.plain += chunk.length;
      if (!deflate.write(chunk)) await once(deflate, 'drain');
    }
    deflate.end();
  })();
  // A failing source must end the archive, not leave it waiting for bytes.
  fed.catch((error: Error) => deflate.destroy(error));
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    sums.packed += chunk.length;
    yield chunk;
  }
  await fed;
}
