import fc from 'fast-check';

import { folded, foldText } from './folding.ts';

describe('Folded text', () => {
  it.each([
    ['ＬＥＤ', 'led'],
    ['路燈與隧道', '路灯与隧道'],
    ['㎡', 'm2'],
    ['路\u200b灯\u202e', '路灯'],
    ['Cafe\u0301', 'café'],
    ['a\ud800b', 'ab'],
  ])('of %j is %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('says of each of its characters where it came from, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, begins, ends } = foldText(original);

        expect([begins.length, ends.length]).toEqual([text.length, text.length]);
        begins.forEach((begin, place) => {
          expect(begin).toBeLessThan(ends[place] ?? 0);
          expect(begin).toBeGreaterThanOrEqual(begins[place - 1] ?? 0);
        });
        expect(text).toBe(folded(original));
      }),
    );
  });
});
