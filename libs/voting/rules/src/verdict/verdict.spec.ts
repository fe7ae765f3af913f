import type { Tally } from '../ballot/tally.ts';
import { majorityAskedBy } from './decision.ts';
import { defaultQuorum, totalOf } from './round-rules.ts';
import { verdictOf } from './verdict-of.ts';
import { rules, counted, item, facts, checkOf, resultsOf } from './spec/facts.ts';

describe('A verdict (VOT-6)', () => {
  it('names every check in the order of the rulebook', () => {
    const names = verdictOf(facts()).checks.map(({ name }) => name);

    expect(names).toEqual([
      'list',
      'considered',
      'quorum',
      'reconciliation',
      'ballot',
      'majority',
      'cut',
      'tie',
      'shortfall',
      'identity',
    ]);
  });

  it('gives each check its figures, its rule in both languages and its source', () => {
    expect(checkOf(verdictOf(facts()), 'quorum')).toEqual({
      name: 'quorum',
      passed: true,
      figures: { present: 45, total: 45, needed: 30 },
      rule: { en: 'At least 2/3 of all are present.', zh: '出席人数达到全体的 2/3。' },
      source: 'Organic Law art. 14, 51; vote.quorum',
      ifNotMet: 'CANNOT_OPEN',
      candidates: [],
    });
  });

  it.each([
    ['11 candidates for 10 places cannot open at 20 %', 11, 'CANNOT_OPEN'],
    ['12 candidates for 10 places can', 12, 'VALID'],
  ])('list: %s', (_, candidates, standing) => {
    const tally = counted(Array<number>(candidates).fill(30), 45);

    expect(verdictOf(facts({ rules: { ...rules, places: 10 }, tally })).standing).toBe(standing);
  });

  it('considered: a list nobody considered cannot be voted on', () => {
    expect(verdictOf(facts({ considered: false }))).toMatchObject({
      standing: 'CANNOT_OPEN',
      items: [],
      next: { kind: 'REPEAT' },
    });
  });

  it.each([
    ['congress: 30 of 45 are two thirds', 'CONGRESS', 30, true],
    ['congress: 29 of 45 are not', 'CONGRESS', 29, false],
    ['standing committee: 23 of 45 are more than half', 'STANDING_COMMITTEE', 23, true],
    ['standing committee: 22 of 45 are not', 'STANDING_COMMITTEE', 22, false],
    ['evaluation panel: 23 of 45 are more than half', 'EVALUATION_PANEL', 23, true],
  ] as const)('quorum: %s', (_, body, present, passed) => {
    const roll = { total: 45, present, issued: present };

    const verdict = verdictOf(
      facts({ rules: { ...rules, body, quorum: defaultQuorum[body] }, roll, tally: counted([20, 15, 10], 20) }),
    );

    expect(checkOf(verdict, 'quorum')?.passed).toBe(passed);
    expect(verdict.standing).toBe(passed ? 'VALID' : 'CANNOT_OPEN');
  });

  it('quorum: exactly half of a standing committee of 46 is not enough', () => {
    const roll = { total: 46, present: 23, issued: 23 };

    const verdict = verdictOf(
      facts({ rules: { ...rules, quorum: defaultQuorum.STANDING_COMMITTEE }, roll, tally: counted([20, 15, 10], 20) }),
    );

    expect(verdict.standing).toBe('CANNOT_OPEN');
  });

  it('quorum: nobody of nobody is no quorum', () => {
    const roll = { total: 0, present: 0, issued: 0 };

    expect(verdictOf(facts({ roll, tally: counted([0, 0, 0], 0) })).standing).toBe('CANNOT_OPEN');
  });

  it.each([
    ['returned = issued', { total: 45, present: 45, issued: 40 }, 40, 'VALID'],
    ['returned = issued − 1', { total: 45, present: 45, issued: 40 }, 39, 'VALID'],
    ['returned = issued + 1', { total: 45, present: 45, issued: 40 }, 41, 'VOID'],
    ['issued = present + 1', { total: 45, present: 40, issued: 41 }, 40, 'VOID'],
  ])('reconciliation: %s', (_, roll, returned, standing) => {
    const verdict = verdictOf(facts({ roll, tally: counted([30, 25, 5], returned) }));

    expect(verdict.standing).toBe(standing);
    if (standing === 'VOID') expect(verdict).toMatchObject({ items: [], elected: [], next: { kind: 'REPEAT' } });
  });

  it('ballot: invalid ballots are counted apart and void nothing', () => {
    const tally: Tally = {
      kind: 'APPROVAL',
      returned: 45,
      invalid: 2,
      items: [40, 30, 20].map((given, index) => item(`p${index}`, { for: given, abstain: 43 - given, invalid: 2 })),
    };

    const verdict = verdictOf(facts({ tally }));

    expect(checkOf(verdict, 'ballot')).toMatchObject({
      passed: false,
      figures: { returned: 45, invalid: 2, valid: 43 },
    });
    expect(verdict.standing).toBe('VALID');
  });

  it.each([
    ['45 needs 23: 23 is enough', 45, 23, 'ELECTED'],
    ['45 needs 23: 22 is not', 45, 22, 'NOT_ELECTED'],
    ['46 needs 24: 24 is enough', 46, 24, 'ELECTED'],
    ['46 needs 24: exactly half fails', 46, 23, 'NOT_ELECTED'],
  ])('majority of all: %s', (_, total, given, result) => {
    const roll = { total, present: total, issued: total };

    const verdict = verdictOf(facts({ roll, tally: counted([given, 1, 0], total) }));

    expect(verdict.items[0]).toMatchObject({ result, needed: total === 45 ? 23 : 24 });
  });

  it.each([
    ['ALL', 'NOT_ELECTED'],
    ['PRESENT', 'NOT_ELECTED'],
    ['VALID', 'ELECTED'],
  ] as const)('majority: 20 votes of 45 in all, 40 present and 39 valid, by %s', (majorityBase, result) => {
    const roll = { total: 45, present: 40, issued: 40 };

    const verdict = verdictOf(facts({ rules: { ...rules, majorityBase }, roll, tally: counted([20, 1, 0], 39) }));

    expect(resultsOf(verdict)).toEqual([result, 'NOT_ELECTED', 'NOT_ELECTED']);
  });

  it('cut: the first N by votes are elected, best first, the rest have a majority and no place', () => {
    const verdict = verdictOf(facts({ tally: counted([30, 40, 35], 45) }));

    expect(verdict.elected).toEqual(['p2', 'p3']);
    expect(verdict.items[0]).toMatchObject({ result: 'NOT_ELECTED', reason: 'BELOW_THE_CUT', position: 3 });
    expect(checkOf(verdict, 'cut')).toMatchObject({ passed: false, candidates: ['p1'] });
    expect(verdict.next).toEqual({ kind: 'CERTIFY' });
  });

  it('identity: an item that does not account for every ballot blocks publication', () => {
    const tally = {
      ...counted([40, 30, 20], 45),
      items: [item('p1', { for: 40, abstain: 4 }), item('p2', { for: 45 }), item('p3', { abstain: 45 })],
    };

    const verdict = verdictOf(facts({ tally }));

    expect(verdict).toMatchObject({ standing: 'BLOCKED', elected: [], next: { kind: 'CORRECT_COUNTS' } });
    expect(checkOf(verdict, 'identity')?.candidates).toEqual(['p1']);
  });

  it('identity: sums that hold by a negative count do not pass', () => {
    const tally = { ...counted([40, 30, 20], 45), items: [item('p1', { for: 50, abstain: -5 })] };

    expect(checkOf(verdictOf(facts({ tally })), 'identity')?.passed).toBe(false);
  });
});

describe('The majority a voter is told of (VOT-6)', () => {
  it.each([
    ['projects', {}, 'ALL'],
    ['projects by another base', { majorityBase: 'VALID' }, 'VALID'],
    ['a run-off: most votes win', { stage: 'RUNOFF' }, null],
    ['a second round', { stage: 'SECOND_ROUND' }, 'ALL'],
    ['an appointment, whatever the parameter', { purpose: 'APPOINTMENT', majorityBase: 'VALID' }, 'ALL'],
    ['grades', { purpose: 'EVALUATION', kind: 'GRADED' }, null],
  ] as const)('%s', (_, changes, base) => {
    expect(majorityAskedBy({ ...rules, ...changes })).toBe(base);
  });
});

describe('The roll (VOT-3)', () => {
  it.each([
    [false, 44],
    [true, 46],
  ])('counts suspended ones in the total only if the policy says so (%s)', (countSuspended, total) => {
    expect(totalOf({ entitled: 44, suspended: 2 }, countSuspended)).toBe(total);
  });
});
