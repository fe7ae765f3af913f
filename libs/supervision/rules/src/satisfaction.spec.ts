import { gradeOf } from './satisfaction.ts';

const papers = (satisfied: number, basicallySatisfied: number, unsatisfied: number, abstained = 0, invalid = 0) => ({
  satisfied,
  basicallySatisfied,
  unsatisfied,
  abstained,
  invalid,
});

describe('The result of an evaluation (SUP-8)', () => {
  it.each([
    ['exactly half satisfied is not more than half', papers(5, 5, 0), 'BASICALLY_SATISFIED'],
    ['more than half satisfied', papers(6, 5, 0), 'SATISFIED'],
    ['exactly half unsatisfied is not more than half', papers(0, 5, 5), 'BASICALLY_SATISFIED'],
    ['more than half unsatisfied', papers(0, 5, 6), 'UNSATISFIED'],
    ['abstentions are valid', papers(5, 0, 0, 5), 'BASICALLY_SATISFIED'],
    ['invalid papers do not count', papers(5, 4, 0, 0, 5), 'SATISFIED'],
  ])('%s', (_, counts, grade) => expect(gradeOf(counts)).toBe(grade));

  it.each([
    ['no valid paper', papers(0, 0, 0, 0, 3)],
    ['negative counts', papers(5, -1, 0)],
  ])('is refused with %s', (_, counts) =>
    expect(() => gradeOf(counts)).toThrow(expect.objectContaining({ code: 'EVALUATION_WITHOUT_PAPERS' })),
  );
});
