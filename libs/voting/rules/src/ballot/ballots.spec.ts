import type { BallotForm } from './ballot-form.ts';
import { createBallotCounter, tallyOf } from './ballot-counter.ts';
import { assertCastable } from './read-ballot.ts';
import type { Mark } from './marks.ts';
import { accountedFor } from './tally.ts';

const formOf = (kind: BallotForm['kind'], places = 2): BallotForm => ({ kind, candidates: ['a', 'b', 'c'], places });
const approve = (...candidates: string[]): Mark[] => candidates.map((candidate) => ({ candidate }));
const rank = (...candidates: string[]): Mark[] =>
  candidates.map((candidate, index) => ({ candidate, rank: index + 1 }));

describe('On a screen (VOT-4)', () => {
  it.each<[string, BallotForm, Mark[], string]>([
    ['more marks than places', formOf('APPROVAL'), approve('a', 'b', 'c'), 'TOO_MANY_MARKS'],
    ['a candidate who does not stand', formOf('APPROVAL'), approve('z'), 'UNKNOWN_CANDIDATE'],
    ['the same candidate twice', formOf('APPROVAL'), approve('a', 'a'), 'MARK_REPEATED'],
    ['a vote against on an approval', formOf('APPROVAL'), [{ candidate: 'a', choice: 'AGAINST' }], 'MARK_UNSUITABLE'],
    [
      'two marks on one item',
      formOf('FOR_AGAINST_ABSTAIN'),
      [
        { candidate: 'a', choice: 'FOR' },
        { candidate: 'a', choice: 'AGAINST' },
      ],
      'TWO_MARKS_ON_ITEM',
    ],
    ['an item without a grade', formOf('GRADED'), [{ candidate: 'a', choice: 'SATISFIED' }], 'ITEM_UNMARKED'],
    [
      'a grade on a for/against ballot',
      formOf('FOR_AGAINST_ABSTAIN'),
      [{ candidate: 'a', choice: 'SATISFIED' }],
      'MARK_UNSUITABLE',
    ],
    ['a choice without a mark', formOf('FOR_AGAINST_ABSTAIN'), [{ candidate: 'a' }], 'MARK_UNSUITABLE'],
    ['a gap in the ranks', formOf('RANKED'), [{ candidate: 'a', rank: 2 }], 'RANKS_BROKEN'],
    [
      'one rank given twice',
      formOf('RANKED'),
      [
        { candidate: 'a', rank: 1 },
        { candidate: 'b', rank: 1 },
      ],
      'RANKS_BROKEN',
    ],
    ['a rank below the list', formOf('RANKED'), [{ candidate: 'a', rank: 4 }], 'MARK_UNSUITABLE'],
  ])('%s is refused', (_, form, marks, code) => {
    expect(() => assertCastable(form, marks)).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, BallotForm, Mark[]]>([
    ['an empty approval', formOf('APPROVAL'), []],
    ['as many marks as places', formOf('APPROVAL'), approve('a', 'c')],
    ['an item left open on for/against', formOf('FOR_AGAINST_ABSTAIN'), [{ candidate: 'b', choice: 'AGAINST' }]],
    ['a ranking of some', formOf('RANKED'), rank('c', 'a')],
  ])('%s is accepted', (_, form, marks) => {
    expect(() => assertCastable(form, marks)).not.toThrow();
  });
});

describe('On paper (VOT-4)', () => {
  it('an over-marked approval is invalid as a whole and counted apart', () => {
    const tally = tallyOf(formOf('APPROVAL'), [approve('a', 'b', 'c'), approve('a')]);

    expect(tally).toMatchObject({ returned: 2, invalid: 1 });
    expect(tally.items[0]).toMatchObject({ for: 1, abstain: 0, invalid: 1 });
  });

  it('an unmarked approval is valid and abstains on every item', () => {
    const tally = tallyOf(formOf('APPROVAL'), [[]]);

    expect(tally).toMatchObject({ returned: 1, invalid: 0 });
    expect(tally.items.map((item) => item.abstain)).toEqual([1, 1, 1]);
  });

  it('two marks spoil the item only, no mark abstains', () => {
    const spoilt: Mark[] = [
      { candidate: 'a', choice: 'FOR' },
      { candidate: 'a', choice: 'ABSTAIN' },
      { candidate: 'b', choice: 'AGAINST' },
    ];

    const tally = tallyOf(formOf('FOR_AGAINST_ABSTAIN'), [spoilt]);

    expect(tally.invalid).toBe(0);
    expect(tally.items).toMatchObject([{ invalid: 1 }, { against: 1 }, { abstain: 1 }]);
  });

  it('a ballot that names a stranger is invalid for every item', () => {
    const tally = tallyOf(formOf('FOR_AGAINST_ABSTAIN'), [[{ candidate: 'z', choice: 'FOR' }]]);

    expect(tally).toMatchObject({ returned: 1, invalid: 1 });
    expect(tally.items.map(({ invalid, abstain }) => [invalid, abstain])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('an item without a grade is invalid for that item', () => {
    const tally = tallyOf(formOf('GRADED'), [
      [
        { candidate: 'a', choice: 'BASICALLY_SATISFIED' },
        { candidate: 'b', choice: 'ABSTAIN' },
      ],
    ]);

    expect(tally.items).toMatchObject([
      { grades: { basicallySatisfied: 1 }, invalid: 0 },
      { abstain: 1, invalid: 0 },
      { grades: { satisfied: 0, basicallySatisfied: 0, unsatisfied: 0 }, invalid: 1 },
    ]);
  });

  it('an unranked candidate counts as ranked last, and rank 1 to N is a vote for it', () => {
    const tally = tallyOf(formOf('RANKED'), [rank('b'), rank('a', 'c', 'b')]);

    expect(tally.items).toMatchObject([
      { candidate: 'a', rankSum: 4, for: 1 },
      { candidate: 'b', rankSum: 4, for: 1 },
      { candidate: 'c', rankSum: 5, for: 1 },
    ]);
  });
});

describe('Ballots as codes', () => {
  it.each<[BallotForm['kind'], number[], number]>([
    ['APPROVAL', [1, 1, 1], 1],
    ['APPROVAL', [2, 0, 0], 1],
    ['RANKED', [1, 3, 0], 1],
    ['RANKED', [1, 1, 2], 1],
    ['RANKED', [9, 0, 0], 1],
    ['FOR_AGAINST_ABSTAIN', [6, 0, 1], 0],
    ['GRADED', [200, 4, 3], 0],
  ])('%s %j is judged as its marks would be', (kind, codes, invalid) => {
    const counter = createBallotCounter(formOf(kind));

    counter.addCodes(Uint8Array.from(codes));

    const tally = counter.tally();
    expect(tally.invalid).toBe(invalid);
    expect(tally.items[0]?.invalid).toBe(1);
    expect(tally.items.map(accountedFor)).toEqual([1, 1, 1]);
  });

  it('are read from an offset, so that a block of ballots needs no copies', () => {
    const counter = createBallotCounter(formOf('APPROVAL'));

    const block = Uint8Array.from([1, 0, 0, 0, 1, 1]);
    counter.addCodes(block, 0);
    counter.addCodes(block, 3);

    expect(counter.tally().items.map((item) => item.for)).toEqual([1, 1, 1]);
  });
});

describe('A ballot form', () => {
  it.each([
    [{ candidates: [], places: 1 }, 'BALLOT_WITHOUT_CANDIDATES'],
    [{ candidates: ['a', 'a'], places: 1 }, 'CANDIDATE_LISTED_TWICE'],
    [{ candidates: ['a'], places: 0 }, 'PLACES_INVALID'],
    [{ candidates: ['a'], places: 1.5 }, 'PLACES_INVALID'],
  ])('%j cannot be counted', (form, code) => {
    expect(() => createBallotCounter({ kind: 'APPROVAL', ...form })).toThrow(expect.objectContaining({ code }));
  });
});
