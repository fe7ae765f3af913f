import { chosen, isSameBallot, ranked, toggled, unmarked } from './marking.ts';

import type { BallotForm, Marks } from './marking.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
const approval: BallotForm = { kind: 'APPROVAL', places: 2, items };

describe('Marking on a screen (VOT-4)', () => {
  it('an approval ballot takes as many marks as places, and refuses one more', () => {
    const full = ['a', 'b'].reduce<Marks>((marks, id) => toggled(approval, marks, id) ?? [], []);

    expect(full).toEqual([{ itemId: 'a' }, { itemId: 'b' }]);
    expect(toggled(approval, full, 'c')).toBeUndefined();
    expect(toggled(approval, full, 'a')).toEqual([{ itemId: 'b' }]);
  });

  it('no item is ever marked twice: another choice takes the place of the first', () => {
    const once = chosen([], 'a', 'FOR');

    expect(chosen(once, 'a', 'AGAINST')).toEqual([{ itemId: 'a', choice: 'AGAINST' }]);
  });

  it('ranks are always 1 to n: who is taken out lets those behind move up', () => {
    const order = ['c', 'a', 'b'].reduce<Marks>(ranked, []);

    expect(order.map(({ itemId, rank }) => `${itemId}${rank}`)).toEqual(['c1', 'a2', 'b3']);
    expect(ranked(order, 'c').map(({ itemId, rank }) => `${itemId}${rank}`)).toEqual(['a1', 'b2']);
  });

  it('a graded ballot is whole only with a grade for every item; others may stay unmarked', () => {
    const graded: BallotForm = { ...approval, kind: 'GRADED' };

    expect(unmarked(graded, chosen([], 'b', 'SATISFIED')).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(unmarked(approval, [])).toEqual([]);
    expect(unmarked({ ...approval, kind: 'FOR_AGAINST_ABSTAIN' }, [])).toEqual([]);
  });

  it('the published ballot is the own one whatever the order of its marks, and no other', () => {
    const published = [
      { itemId: 'b', choice: 'FOR', rank: null },
      { itemId: 'a', choice: 'FOR', rank: null },
    ];

    expect(isSameBallot([{ itemId: 'a' }, { itemId: 'b' }], published)).toBe(true);
    expect(isSameBallot([{ itemId: 'a' }], published)).toBe(false);
    expect(isSameBallot([{ itemId: 'a', rank: 1 }], [{ itemId: 'a', rank: 2 }])).toBe(false);
  });
});
