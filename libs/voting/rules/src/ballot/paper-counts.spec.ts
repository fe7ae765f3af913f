import type { BallotForm } from './ballot-form.ts';
import { agreedTally } from './paper-counts.ts';
import type { PaperCounts } from './paper-counts.ts';
import { accountedFor } from './tally.ts';

const form: BallotForm = { kind: 'APPROVAL', candidates: ['a', 'b'], places: 1 };
const counts: PaperCounts = {
  returned: 30,
  invalid: 2,
  items: [
    { candidate: 'b', for: 8 },
    { candidate: 'a', for: 20 },
  ],
};

describe('Paper counts (VOT-8)', () => {
  it('become the tally when both officers counted the same, in whatever order they list', () => {
    const tally = agreedTally(form, counts, { ...counts, items: [...counts.items].reverse() });

    expect(tally.items).toMatchObject([
      { candidate: 'a', for: 20, against: 0, abstain: 8, invalid: 2 },
      { candidate: 'b', for: 8, against: 0, abstain: 20, invalid: 2 },
    ]);
    expect(tally.items.map(accountedFor)).toEqual([30, 30]);
  });

  it('take the grades of an evaluation as counted', () => {
    const graded: PaperCounts = {
      returned: 10,
      invalid: 0,
      items: [
        { candidate: 'a', abstain: 1, invalid: 1, grades: { satisfied: 5, basicallySatisfied: 2, unsatisfied: 1 } },
        { candidate: 'b', grades: { satisfied: 10, basicallySatisfied: 0, unsatisfied: 0 } },
      ],
    };

    const tally = agreedTally({ ...form, kind: 'GRADED' }, graded, graded);

    expect(tally.items.map(accountedFor)).toEqual([10, 10]);
  });

  it('are refused where the officers differ, naming the figures', () => {
    const other = { ...counts, invalid: 1 };

    expect(() => agreedTally(form, counts, other)).toThrow(
      expect.objectContaining({
        code: 'PAPER_COUNTS_DISAGREE',
        params: expect.objectContaining({ figures: expect.arrayContaining(['invalid', 'a.invalid']) }),
      }),
    );
  });

  it.each<[string, PaperCounts, string]>([
    ['a candidate is missing', { ...counts, items: counts.items.slice(1) }, 'PAPER_COUNTS_INCOMPLETE'],
    [
      'a candidate comes twice',
      { ...counts, items: [...counts.items, { candidate: 'a', for: 1 }] },
      'PAPER_COUNTS_INCOMPLETE',
    ],
    [
      'a stranger is counted',
      { ...counts, items: [...counts.items, { candidate: 'z', for: 1 }] },
      'PAPER_COUNTS_INCOMPLETE',
    ],
    ['a count is negative', { ...counts, returned: -1 }, 'PAPER_COUNT_INVALID'],
    [
      'a count is half a ballot',
      { ...counts, items: [{ candidate: 'a', for: 1.5 }, { candidate: 'b' }] },
      'PAPER_COUNT_INVALID',
    ],
  ])('are refused if %s', (_, given, code) => {
    expect(() => agreedTally(form, given, given)).toThrow(expect.objectContaining({ code }));
  });
});
