import type { ItemCount, Tally } from '../ballot/tally.ts';
import { parseFraction } from '../fraction.ts';
import { majorityAskedBy } from './decision.ts';
import { assertPresidiumChoice } from './presidium.ts';
import { defaultQuorum, totalOf } from './round-rules.ts';
import type { RoundRules } from './round-rules.ts';
import { rulesOfNextRound } from './verdict.ts';
import type { CheckName, Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';
import type { VerdictFacts } from './verdict-of.ts';

const rules: RoundRules = {
  purpose: 'PROJECTS',
  body: 'CONGRESS',
  kind: 'APPROVAL',
  stage: 'FIRST',
  number: 1,
  places: 2,
  surplusRatio: parseFraction('0.2'),
  quorum: defaultQuorum.CONGRESS,
  majorityBase: 'ALL',
  shortfall: 'ACCEPT_FEWER',
  maxRounds: 3,
};

const counted = (votes: readonly number[], returned: number): Tally => ({
  kind: 'APPROVAL',
  returned,
  invalid: 0,
  items: votes.map((given, index) => item(`p${index + 1}`, { for: given, abstain: returned - given })),
});

const item = (candidate: string, counts: Partial<ItemCount>): ItemCount => ({
  for: 0,
  against: 0,
  abstain: 0,
  invalid: 0,
  grades: null,
  rankSum: null,
  ...counts,
  candidate,
});

const facts = (changes: Partial<VerdictFacts> = {}): VerdictFacts => ({
  rules,
  roll: { total: 45, present: 45, issued: 45 },
  considered: true,
  tally: counted([40, 30, 20], 45),
  ...changes,
});

const checkOf = (verdict: Verdict, name: CheckName) => verdict.checks.find((check) => check.name === name);
const resultsOf = (verdict: Verdict): string[] => verdict.items.map(({ result }) => result);

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

describe('A tie at the cut (VOT-6)', () => {
  const tied9to12 = counted([40, 39, 38, 37, 36, 35, 34, 33, 30, 30, 30, 30], 45);

  it('9th to 12th for two places: a run-off of four for two', () => {
    const verdict = verdictOf(facts({ rules: { ...rules, places: 10 }, tally: tied9to12 }));

    expect(verdict.next).toEqual({ kind: 'RUNOFF', candidates: ['p9', 'p10', 'p11', 'p12'], places: 2 });
    expect(verdict.elected).toHaveLength(8);
    expect(resultsOf(verdict).slice(8)).toEqual(['RUNOFF', 'RUNOFF', 'RUNOFF', 'RUNOFF']);
  });

  it('equals who all find a place are elected', () => {
    expect(verdictOf(facts({ tally: counted([30, 30, 20], 45) })).elected).toEqual(['p1', 'p2']);
  });

  it('equals without a majority do not stand again', () => {
    expect(verdictOf(facts({ tally: counted([30, 20, 20], 45) })).next).toEqual({ kind: 'CERTIFY' });
  });

  it('a run-off is won by most votes, without a majority', () => {
    const verdict = verdictOf(
      facts({ rules: { ...rules, stage: 'RUNOFF', number: 2 }, tally: counted([9, 8, 7, 6], 45) }),
    );

    expect(verdict.elected).toEqual(['p1', 'p2']);
    expect(verdict.items[0]?.needed).toBeNull();
    expect(verdict.checks.map(({ name }) => name)).not.toContain('list');
  });

  it('the rules of the run-off follow from the verdict', () => {
    const verdict = verdictOf(facts({ rules: { ...rules, places: 10 }, tally: tied9to12 }));

    expect(rulesOfNextRound({ ...rules, places: 10 }, verdict)).toMatchObject({
      stage: 'RUNOFF',
      places: 2,
      number: 2,
    });
  });

  it('a void round is repeated under the same rules and uses up none of the rounds', () => {
    const verdict = verdictOf(facts({ roll: { total: 45, present: 45, issued: 40 } }));

    expect(rulesOfNextRound(rules, verdict)).toEqual(rules);
  });

  it('nothing follows a vote that filled its places', () => {
    expect(rulesOfNextRound(rules, verdictOf(facts()))).toBeNull();
  });

  it.each([
    [2, 'RUNOFF'],
    [3, 'PRESIDIUM_DECIDES'],
  ])('in round %i of three, those still tied: %s', (number, result) => {
    const verdict = verdictOf(facts({ rules: { ...rules, stage: 'RUNOFF', number }, tally: counted([9, 8, 8], 45) }));

    expect(verdict.next).toEqual({ kind: result, candidates: ['p2', 'p3'], places: 1 });
    expect(resultsOf(verdict)).toEqual(['ELECTED', result, result]);
  });

  it('the presidium chooses among the tied ones only, as many as places, with a reason', () => {
    const next = { kind: 'PRESIDIUM_DECIDES', candidates: ['p2', 'p3'], places: 1 } as const;

    expect(() => assertPresidiumChoice(next, ['p3'], '受益人数更多')).not.toThrow();
    for (const [chosen, reason] of [
      [['p1'], 'x'],
      [['p2', 'p3'], 'x'],
      [['p2', 'p2'], 'x'],
      [['p2'], ' '],
      [['p2', 'p2'], 'x'],
      [[], 'x'],
    ] as const)
      expect(() => assertPresidiumChoice(next, chosen, reason)).toThrow(
        expect.objectContaining({ code: 'PRESIDIUM_CHOICE_INVALID' }),
      );
  });
});

describe('Fewer elected than places (VOT-6)', () => {
  const short = counted([40, 20, 19, 19, 3], 45);
  const withPolicy = (shortfall: RoundRules['shortfall'], changes: Partial<RoundRules> = {}): Verdict =>
    verdictOf(facts({ rules: { ...rules, places: 2, shortfall, ...changes }, tally: short }));

  it('are accepted', () => {
    expect(withPolicy('ACCEPT_FEWER')).toMatchObject({ elected: ['p1'], next: { kind: 'CERTIFY' } });
  });

  it('go to a second round of the best losers, twice the places left, equals at that edge included', () => {
    expect(withPolicy('SECOND_ROUND').next).toEqual({
      kind: 'SECOND_ROUND',
      candidates: ['p2', 'p3', 'p4'],
      places: 1,
      tiedAtEdge: ['p3', 'p4'],
    });
  });

  it('need the same majority again in the second round', () => {
    const verdict = verdictOf(
      facts({
        rules: { ...rules, places: 1, shortfall: 'SECOND_ROUND', stage: 'SECOND_ROUND', number: 2 },
        tally: counted([22, 20], 45),
      }),
    );

    expect(resultsOf(verdict)).toEqual(['NOT_ELECTED', 'NOT_ELECTED']);
  });

  it('are accepted when the rounds are used up', () => {
    expect(withPolicy('SECOND_ROUND', { number: 3, stage: 'SECOND_ROUND' }).next).toEqual({ kind: 'CERTIFY' });
  });

  it('leave places for a new list', () => {
    expect(withPolicy('REFILL').next).toEqual({ kind: 'REFILL', places: 1 });
  });
});

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
