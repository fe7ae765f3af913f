import type { Tally } from '../ballot/tally.ts';
import { verdictOf } from './verdict-of.ts';
import { rules, item, facts, resultsOf } from './spec/facts.ts';

describe('A ranked vote (VOT-4)', () => {
  it('elects the lowest sum of ranks among those ranked within N by a majority', () => {
    const tally: Tally = {
      kind: 'RANKED',
      returned: 45,
      invalid: 0,
      items: [
        item('a', { for: 30, abstain: 15, rankSum: 90 }),
        item('b', { for: 25, abstain: 20, rankSum: 80 }),
        item('c', { for: 20, abstain: 25, rankSum: 70 }),
      ],
    };

    const verdict = verdictOf(facts({ rules: { ...rules, kind: 'RANKED' }, tally }));

    expect(verdict.elected).toEqual(['b', 'a']);
    expect(verdict.items[2]).toMatchObject({ result: 'NOT_ELECTED', reason: 'NO_MAJORITY', position: 1 });
  });
});

describe('An evaluation (SUP-8)', () => {
  const graded = (
    satisfied: number,
    basicallySatisfied: number,
    unsatisfied: number,
    abstain = 0,
    invalid = 0,
  ): Tally => ({
    kind: 'GRADED',
    returned: satisfied + basicallySatisfied + unsatisfied + abstain + invalid,
    invalid: 0,
    items: [item('report', { grades: { satisfied, basicallySatisfied, unsatisfied }, abstain, invalid })],
  });

  it.each([
    ['more than half satisfied', graded(6, 3, 2), 'SATISFIED'],
    ['exactly half satisfied', graded(5, 3, 2), 'BASICALLY_SATISFIED'],
    ['more than half unsatisfied', graded(2, 3, 6), 'UNSATISFIED'],
    ['exactly half unsatisfied', graded(2, 3, 5), 'BASICALLY_SATISFIED'],
    ['abstentions are valid ballots', graded(5, 0, 0, 5), 'BASICALLY_SATISFIED'],
    ['invalid marks are not', graded(5, 0, 4, 0, 5), 'SATISFIED'],
    ['no valid ballot', graded(0, 0, 0, 0, 3), 'BASICALLY_SATISFIED'],
  ])('%s', (_, tally, result) => {
    const evaluation = { ...rules, purpose: 'EVALUATION', kind: 'GRADED', places: 1 } as const;

    const verdict = verdictOf(facts({ rules: evaluation, considered: false, tally }));

    expect(resultsOf(verdict)).toEqual([result]);
    expect(verdict.checks.map(({ name }) => name)).toEqual([
      'quorum',
      'reconciliation',
      'ballot',
      'evaluation',
      'identity',
    ]);
  });

  it('is graded, and nothing else is', () => {
    expect(() => verdictOf(facts({ tally: graded(1, 1, 1) }))).toThrow(
      expect.objectContaining({ code: 'BALLOT_KIND_UNSUITABLE' }),
    );
  });
});

describe('Appointments and resolutions (VOT-6, SUP-10)', () => {
  const tally: Tally = {
    kind: 'FOR_AGAINST_ABSTAIN',
    returned: 40,
    invalid: 0,
    items: [
      item('p1', { for: 22, against: 18 }),
      item('p2', { for: 23, abstain: 17 }),
      item('p3', { for: 30, against: 10 }),
    ],
  };

  it('an appointment needs more than half of all members, whatever the policy says', () => {
    const appointment = { ...rules, purpose: 'APPOINTMENT', majorityBase: 'VALID', places: 1 } as const;

    const verdict = verdictOf(facts({ rules: appointment, tally }));

    expect(resultsOf(verdict)).toEqual(['NOT_ELECTED', 'ELECTED', 'ELECTED']);
    expect(verdict.elected).toEqual(['p3', 'p2']);
  });

  it('a resolution goes by the base of the policy', () => {
    const resolution = { ...rules, purpose: 'RESOLUTION', majorityBase: 'VALID', places: 1 } as const;

    expect(resultsOf(verdictOf(facts({ rules: resolution, tally })))).toEqual(['ELECTED', 'ELECTED', 'ELECTED']);
  });
});
