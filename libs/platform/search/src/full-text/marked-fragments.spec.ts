import fc from 'fast-check';

import { markedFragments } from './marked-fragments.ts';

const shown = (text: string, query: string, options = {}): readonly string[] =>
  markedFragments(text, query, options).map(({ parts }) =>
    parts.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join(''),
  );

describe('Fragments of a text with the words of a query marked (SUG-10)', () => {
  it.each([
    ['words as they stand', '东关的路灯不亮', '路灯', ['东关的[路灯]不亮']],
    ['neighbouring words as one', '东关路灯不亮', '东关 路灯', ['[东关路灯]不亮']],
    ['traditional characters as written', '東關的路燈不亮', '东关路灯', ['[東關]的[路燈]不亮']],
    ['other widths as written', 'ＬＥＤ燈', 'led', ['[ＬＥＤ]燈']],
    ['one sign that stands for several', '㎡和㎞', 'km', ['㎡和[㎞]']],
    ['words with hidden marks between', '路\u200b灯', '路灯', ['[路\u200b灯]']],
    ['letters with accents whole', 'cafe\u0301好', 'café', ['[cafe\u0301]好']],
    ['Latin words only whole', 'leds led', 'led', ['leds [led]']],
    ['parts of a word that does not stand whole', '人民和代表', '人民代表', ['[人民]和[代表]']],
    ['nothing where nothing is found', '东关的路灯', '水渠', []],
    ['nothing for no words', '东关的路灯', '的', []],
  ])('mark %s', (_, text, query, expected) => {
    expect(shown(text, query)).toEqual(expected);
  });

  it('show where the words are in a long text, and say that it goes on', () => {
    const text = `${'前'.repeat(300)}路灯${'后'.repeat(300)}`;

    const [fragment] = markedFragments(text, '路灯', { length: 30 });

    expect(fragment?.goesOnBefore && fragment.goesOnAfter).toBe(true);
    expect(shown(text, '路灯', { length: 30 })).toEqual([`${'前'.repeat(10)}[路灯]${'后'.repeat(18)}`]);
  });

  it('are as many as asked for, and do not overlap', () => {
    const text = Array.from({ length: 9 }, () => `路灯${'远'.repeat(50)}`).join('');

    expect(markedFragments(text, '路灯', { length: 20, most: 3 })).toHaveLength(3);
  });

  it('are pieces of the original, whatever it holds', () => {
    const odd = fc.array(
      fc.constantFrom('路灯', '路', '\u0301', '😀', '\u200b', 'Ａ', '\ud83d', '㎡', '隊', ' ', 'a', 'İ', 'ﬁ'),
    );
    fc.assert(
      fc.property(odd, (pieces) => {
        const text = pieces.join('');
        for (const { parts } of markedFragments(text, '路灯 队 a m2 fi', { length: 5, most: 4 })) {
          expect(text).toContain(parts.map((part) => part.text).join(''));
        }
      }),
    );
  });
});
