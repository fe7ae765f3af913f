import { fragmentsOf } from './highlights.ts';
import { rarestWords, sharedPhrases } from './similarity.ts';

describe('What similar texts have in common (SUG-2)', () => {
  it('looks for the twelve rarest words that other documents have', () => {
    const words = Array.from({ length: 20 }, (_, n) => `w${n}`);
    const frequencies = new Map(words.map((word, n) => [word, n]));

    const rarest = rarestWords(words, frequencies, 100);

    expect(rarest.map(({ word }) => word)).toEqual(words.slice(1, 13));
    expect(rarest[0]?.weight).toBeGreaterThan(rarest[11]?.weight ?? 0);
  });

  it('leaves out words that are in more than every twentieth document', () => {
    expect(
      rarestWords(
        ['供水', '建议'],
        new Map([
          ['供水', 100],
          ['建议', 5000],
        ]),
        10_000,
      ),
    ).toMatchObject([{ word: '供水' }]);
  });

  it('shows the longest pieces both have, without marks at their ends', () => {
    expect(sharedPhrases('建议：改造老旧小区供水管网，尽快。', '请改造老旧小区供水管网，谢谢')).toEqual([
      '改造老旧小区供水管网',
    ]);
    expect(sharedPhrases('完全不同', '毫不相干')).toEqual([]);
  });
});

describe('Fragments around what was found', () => {
  it('mark every word, and join what touches', () => {
    expect(fragmentsOf('保护古树名木', ['古树', '树名', '古树名木'])).toEqual([
      { text: '保护古树名木', marks: [{ start: 2, end: 6 }] },
    ]);
  });

  it('are cut around the word, three at most', () => {
    const text = `${'远'.repeat(100)}水${'远'.repeat(100)}水`.repeat(3);

    const fragments = fragmentsOf(text, ['水']);

    expect(fragments).toHaveLength(3);
    expect(fragments.every((fragment) => fragment.text.length <= 61)).toBe(true);
  });

  it('are none where nothing is found', () => {
    expect(fragmentsOf('保护古树', ['道路', ''])).toEqual([]);
  });
});
