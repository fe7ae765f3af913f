import { readingOf } from './reading.ts';

const among = (texts: number, counts: Readonly<Record<string, number>>) => ({
  texts,
  withWord: new Map(Object.entries(counts)),
});
const term = (word: string, parts: readonly string[] = []) => ({ word, parts });

describe('How the newest matches of a search are found', () => {
  it.each([
    ['a rare word', [term('卜吉')], among(1_000_000, { 卜吉: 30 }), 'INDEX'],
    ['a word in one of a hundred', [term('路灯')], among(1_000_000, { 路灯: 10_000 }), 'INDEX'],
    ['a word in one of ten', [term('建设')], among(1_000_000, { 建设: 100_000 }), 'NEWEST'],
    ['a word nobody counted yet', [term('新词')], among(1_000_000, {}), 'INDEX'],
    [
      'two common words, which few have together',
      [term('建设'), term('学校')],
      among(1_000_000, { 建设: 100_000, 学校: 100_000 }),
      'INDEX',
    ],
    [
      'a long word by its parts',
      [term('人民代表', ['人民', '代表'])],
      among(1_000_000, { 人民: 300_000, 代表: 200_000 }),
      'NEWEST',
    ],
    ['any word among few texts', [term('建设')], among(1_000, { 建设: 900 }), 'INDEX'],
    ['what begins with a character', [term('路')], among(1_000_000, { 路: 3 }), 'NEWEST'],
    ['nothing filed yet', [term('建设')], among(0, {}), 'INDEX'],
  ] as const)('%s', (_, terms, rarity, reading) => {
    expect(readingOf(terms, rarity, { most: 100, share: 1 })).toBe(reading);
  });
});
