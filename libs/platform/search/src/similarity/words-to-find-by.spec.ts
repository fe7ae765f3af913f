import { comparedText } from './compared-text.ts';
import { wordsToFindBy } from './words-to-find-by.ts';

const withCounts = (counts: Readonly<Record<string, number>>) => ({
  texts: 1_000_000,
  withWord: new Map(Object.entries(counts)),
});

describe('The words that similar texts are looked for by (SUG-2)', () => {
  it('are the rarest of the text, as many as asked for', () => {
    const text = comparedText('', '路灯 水渠 公园 长椅');

    const words = wordsToFindBy(text, withCounts({ 路灯: 900, 水渠: 7, 公园: 5_000, 长椅: 40 }), 2);

    expect(words).toEqual(['水渠', '长椅']);
  });

  it('are those of the title as well', () => {
    const text = comparedText('公园', '路灯 水渠 长椅');

    const words = wordsToFindBy(text, withCounts({ 路灯: 900, 水渠: 7, 公园: 5_000, 长椅: 40 }), 2);

    expect(words).toEqual(['水渠', '长椅', '公园']);
  });

  it('leave out what would be read in too many texts, but for one word', () => {
    const text = comparedText('公园', '路灯 水渠');

    const words = wordsToFindBy(text, withCounts({ 路灯: 7_000, 水渠: 7_500, 公园: 300_000 }), 12);

    expect(words).toEqual(['路灯', '公园']);
  });

  it('are also the words nobody has counted yet, and those of one text, beside the rare ones', () => {
    const text = comparedText('', '路灯 水渠 公园');

    const words = wordsToFindBy(text, withCounts({ 路灯: 1, 公园: 30 }), 1);

    expect(words).toEqual(['路灯', '水渠', '公园']);
  });
});
