import { EventEmitter } from 'node:events';

import { withoutRows } from './row-bytes.ts';

const message = (code: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(code);
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const field = (text: string | null): Buffer => {
  const bytes = Buffer.from(text ?? '');
  const head = Buffer.alloc(4);
  head.writeInt32BE(text === null ? -1 : bytes.length);
  return Buffer.concat([head, bytes]);
};

const row = (...fields: (string | null)[]): Buffer =>
  message('D', Buffer.concat([Buffer.from([0, fields.length]), ...fields.map(field)]));

const long = '路'.repeat(5_000);
const conversation = Buffer.concat([
  message('2', Buffer.alloc(0)),
  row('甲', null, ''),
  row(long, 'b', 'c'),
  message('C', Buffer.from('SELECT 2\0')),
  message('Z', Buffer.from('I')),
]);

/** What is told of the bytes, in the order it is told, cut into pieces of this length. */
const toldOf = (bytes: Buffer, length: number): readonly string[] => {
  const source = new EventEmitter();
  const told: string[] = [];
  const rest = withoutRows(source, ({ fields }) => told.push(JSON.stringify(fields)));
  rest.on('data', (piece: Buffer) => told.push(piece.toString('latin1')));
  for (let at = 0; at < bytes.length; at += length) source.emit('data', bytes.subarray(at, at + length));
  return told;
};

const rows = ['["甲",null,""]', JSON.stringify([long, 'b', 'c'])];

describe('The rows of an answer', () => {
  it('are taken out in their place, all else is handed on as it came', () => {
    const told = toldOf(conversation, conversation.length);

    expect(told).toEqual(['2\0\0\0\x04', ...rows, 'C\0\0\0\rSELECT 2\0Z\0\0\0\x05I']);
  });

  it.each([1, 2, 3, 4, 5, 7, 64, 1_000, 15_010])('are whole when they come in pieces of %d bytes', (length) => {
    const told = toldOf(conversation, length);

    expect(told.filter((each) => each.startsWith('['))).toEqual(rows);
    expect(told.filter((each) => !each.startsWith('[')).join('')).toBe('2\0\0\0\x04C\0\0\0\rSELECT 2\0Z\0\0\0\x05I');
  });
});
