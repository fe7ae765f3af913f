import { EventEmitter } from 'node:events';

const dataRow = 'D'.charCodeAt(0);
/** One byte tells what the message is, four how long it is with themselves. */
const headLength = 5;

/** A row as the server sent it: a count of fields, and for each its length and its text. */
export class RowBytes {
  readonly name = 'dataRow';
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;

  constructor(bytes: Buffer, start: number, end: number) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** What the driver's own kinds of query expect of a row. */
  get fields(): (string | null)[] {
    const { bytes } = this;
    let at = this.start + 2;
    return Array.from({ length: bytes.readInt16BE(this.start) }, () => {
      const length = bytes.readInt32BE(at);
      const from = at + 4;
      at = from + Math.max(length, 0);
      return length < 0 ? null : bytes.toString('utf8', from, at);
    });
  }
}

/**
 * The stream without its rows, which go to `onRow` as they are: the driver's parser makes a text of every field, one
 * call into C++ each, before anybody knows what it is for. All else stays the parser's, in the order it came.
 */
export const withoutRows = (source: EventEmitter, onRow: (row: RowBytes) => void): EventEmitter => {
  const rest = new EventEmitter();
  const hand = (bytes: Buffer, from: number, to: number): void => {
    if (to > from) rest.emit('data', bytes.subarray(from, to));
  };

  // Takes what is whole and says from where on it is not.
  const take = (bytes: Buffer): number => {
    let at = 0;
    let handed = 0;
    while (at + headLength <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      if (bytes[at] === dataRow) {
        hand(bytes, handed, at);
        onRow(new RowBytes(bytes, at + headLength, end));
        handed = end;
      }
      at = end;
    }
    hand(bytes, handed, at);
    return at;
  };

  const waiting = unfinished();
  source.on('data', (chunk: Buffer) => {
    const bytes = waiting.with(chunk);
    if (bytes) waiting.keep(bytes, take(bytes));
  });
  source.on('end', () => rest.emit('end'));
  return rest;
};

/** The beginning of a message whose end has not come; joined once, however many pieces a long row comes in. */
const unfinished = () => {
  let pieces: Buffer[] = [];
  let length = 0;
  let needed = 0;
  return {
    with: (chunk: Buffer): Buffer | undefined => {
      if (length === 0) return chunk;
      pieces.push(chunk);
      length += chunk.length;
      return length < needed ? undefined : Buffer.concat(pieces);
    },
    keep: (bytes: Buffer, from: number): void => {
      const piece = bytes.subarray(from);
      pieces = piece.length > 0 ? [piece] : [];
      length = piece.length;
      needed = length < headLength ? headLength : 1 + piece.readUInt32BE(1);
    },
  };
};
