import { isUtf16 } from '../kind.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a text file: by its byte order mark; else UTF-8 if its bytes are, or nearly are; else GB18030, which
 * contains GBK and GB 2312. All bytes are looked at: Chinese may begin far below ASCII headings.
 */
export const encodingOf = async (head: Buffer, chunks: AsyncIterable<Buffer>): Promise<Encoding> => {
  if (isUtf16(head)) return head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const counter = sequenceCounter();
  for await (const chunk of chunks) counter.count(chunk);
  const { right, wrong } = counter.counted();
  // GB18030 text has hardly a well-formed sequence of three, so a few faults in many are a file cut or patched.
  return wrong === 0 || right > wrong * 20 ? 'utf-8' : 'gb18030';
};

interface SequenceCounter {
  count(chunk: Buffer): void;
  counted(): { readonly right: number; readonly wrong: number };
}

/** Counts the sequences of UTF-8 beyond ASCII, right and wrong ones, across chunks. */
const sequenceCounter = (): SequenceCounter => {
  let [right, wrong, expected] = [0, 0, 0];
  const byte = (value: number): void => {
    if (expected > 0) {
      if ((value & 0xc0) === 0x80) {
        expected -= 1;
        if (expected === 0) right += 1;
        return;
      }
      wrong += 1;
      expected = 0;
    }
    if (value < 0x80) return;
    if (value >= 0xc2 && value <= 0xdf) expected = 1;
    else if (value >= 0xe0 && value <= 0xef) expected = 2;
    else if (value >= 0xf0 && value <= 0xf4) expected = 3;
    else wrong += 1;
  };
  return {
    count: (chunk) => {
      for (const value of chunk) byte(value);
    },
    counted: () => ({ right, wrong: expected > 0 ? wrong + 1 : wrong }),
  };
};
