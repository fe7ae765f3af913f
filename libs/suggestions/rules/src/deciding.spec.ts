import { admissibilityGrounds, assertExplained, assertFiledBefore } from './admissibility.ts';
import { approverOf } from './approval.ts';
import { assertComplete, visibleLength } from './drafting.ts';
import {
  assertReasoned,
  evaluationOutcome,
  evaluatorsOf,
  lapseOutcome,
  silentEvaluators,
  worstOf,
} from './evaluation.ts';
import { acceptedClass, overallClass } from './result-classes.ts';
import { assertUnits, haveAllNoted, haveAllReplied, haveAllSigned } from './units.ts';

import type { AdmissibilityGround } from './admissibility.ts';
import type { Satisfaction } from './evaluation.ts';
import type { ClassScheme } from './result-classes.ts';
import type { AssignmentRole } from './words.ts';

const refusal = (code: string) => expect.objectContaining({ code });

describe('Who approves (SUG-4)', () => {
  it.each([
    ['ALL', 'REPRESENTATIVE', 'DEPUTY_DIRECTOR'],
    ['OFFICE', 'DUAL_CONTACT', 'OFFICE'],
    ['NONE', 'DUAL_CONTACT', null],
    ['DUAL_CONTACT_ONLY', 'DUAL_CONTACT', 'DEPUTY_DIRECTOR'],
    ['DUAL_CONTACT_ONLY', 'RESEARCH', null],
  ] as const)('%s of origin %s: %s', (policy, origin, approver) => {
    expect(approverOf(policy, origin)).toBe(approver);
  });
});

describe('Which units may handle one case (SUG-4)', () => {
  const units = (...roles: readonly AssignmentRole[]) => roles.map((role, index) => ({ unitId: `${index}`, role }));

  it.each([
    ['a lead alone', units('LEAD'), true],
    ['a lead with joint ones', units('LEAD', 'JOINT', 'JOINT'), true],
    ['two separate ones', units('SEPARATE', 'SEPARATE'), true],
    ['nobody', units(), false],
    ['one separate', units('SEPARATE'), false],
    ['two leads', units('LEAD', 'LEAD'), false],
    ['joint ones alone', units('JOINT', 'JOINT'), false],
    ['a lead and a separate one', units('LEAD', 'SEPARATE'), false],
    ['separate ones and a joint one', units('SEPARATE', 'SEPARATE', 'JOINT'), false],
    ['the same twice', [...units('SEPARATE'), ...units('SEPARATE')], false],
  ])('%s', (_, given, allowed) => {
    if (allowed) expect(() => assertUnits(given)).not.toThrow();
    else expect(() => assertUnits(given)).toThrow(refusal('UNITS_IMPOSSIBLE'));
  });

  it('counts lead and separate units only, those still at work', () => {
    const tasks = [
      { role: 'LEAD', state: 'REPLIED' },
      { role: 'JOINT', state: 'ASSIGNED' },
      { role: 'SEPARATE', state: 'RELEASED' },
    ] as const;

    expect([haveAllSigned(tasks), haveAllReplied(tasks), haveAllNoted(tasks)]).toEqual([true, true, false]);
    expect(haveAllSigned([{ role: 'SEPARATE', state: 'ADJUSTING' }])).toBe(false);
  });
});

const scheme: ClassScheme = {
  name: 'A–D',
  version: 1,
  classes: [
    { code: 'A', zh: '解决', en: 'solved', needs: ['EVIDENCE'], countsAsSolved: true, lookBack: true },
    { code: 'B', zh: '计划', en: 'planned', needs: ['COMMITMENT'], countsAsSolved: false, lookBack: true },
    { code: 'C', zh: '不能', en: 'cannot', needs: ['REASON'], countsAsSolved: false, lookBack: false },
  ],
};

describe('What the class of a reply needs (SUG-6)', () => {
  const bare = { commitments: [], evidence: null, reason: null };

  it.each([
    ['A', bare, 'CLASS_NEEDS'],
    ['B', bare, 'CLASS_NEEDS'],
    ['C', { ...bare, reason: '  ' }, 'CLASS_NEEDS'],
    ['E', bare, 'RESULT_CLASS_UNKNOWN'],
    ['B', { ...bare, commitments: [{ text: '年底前', dueOn: '2026-03-02' as const }] }, 'COMMITMENT_IN_PAST'],
  ])('%s is refused without it', (resultClass, contents, code) => {
    expect(() => acceptedClass(scheme, { resultClass, ...contents }, '2026-03-02')).toThrow(refusal(code));
  });

  it('of several separate replies the one furthest from solved counts', () => {
    expect(overallClass(scheme, ['A', 'C', 'B'])).toBe('C');
    expect(overallClass(scheme, [])).toBeNull();
  });
});

describe('Why a suggestion is not admitted (SUG-3)', () => {
  it.each(Object.keys(admissibilityGrounds) as AdmissibilityGround[])('%s is explained, with its article', (ground) => {
    const unsaid = { ground, explanation: ' ', similarToId: null };

    expect(() => assertExplained(unsaid)).toThrow(refusal('NOT_ADMITTED_NEEDS'));
    expect(admissibilityGrounds[ground].article).not.toBe('');
  });

  it('SIMILAR_FILED names the earlier one', () => {
    const unlinked = { ground: 'SIMILAR_FILED', explanation: '已有', similarToId: null } as const;

    expect(() => assertExplained(unlinked)).toThrow(refusal('NOT_ADMITTED_NEEDS'));
  });

  const filed = {
    ...{ id: 'refused', regionCode: '611002', congressId: null, session: 3 },
    ...{ number: 8, submittedOn: '2026-03-02' as const },
  };
  it.each([
    ['the number before it', { number: 7, submittedOn: '2026-03-09' as const }],
    ['one of another session, of an earlier day', { session: 2, number: 9, submittedOn: '2026-03-01' as const }],
    ['one of another congress, of the same day', { regionCode: '611000' }],
    ['one handed in, not yet numbered', { number: null }],
  ])('SIMILAR_FILED may name %s', (_, other) => {
    expect(() => assertFiledBefore({ ...filed, ...other }, filed)).not.toThrow();
  });

  it.each([
    ['itself', {}],
    ['the number after it, of the same day', { number: 9 }],
    ['one of another congress, of a later day', { regionCode: '611000', submittedOn: '2026-03-03' as const }],
    ['one never handed in', { number: null, submittedOn: null }],
  ])('SIMILAR_FILED cannot name %s', (_, other) => {
    expect(() => assertFiledBefore({ ...filed, ...other }, filed)).toThrow(refusal('SIMILAR_NOT_EARLIER'));
  });
});

describe('The outcome of rating (SUG-4)', () => {
  const rating = (replyId: string, representativeId: string, result: Satisfaction) => ({
    replyId,
    representativeId,
    attitude: 'SATISFIED' as const,
    result,
  });

  it.each([
    ['nobody rated', [], null],
    ['one of two', [rating('1', 'a', 'SATISFIED')], null],
    ['all satisfied', [rating('1', 'a', 'SATISFIED'), rating('1', 'b', 'BASICALLY_SATISFIED')], 'satisfy'],
    ['any 不满意 counts', [rating('1', 'a', 'SATISFIED'), rating('1', 'b', 'UNSATISFIED')], 'dissatisfy'],
    ['of another reply does not', [rating('0', 'a', 'UNSATISFIED')], null],
  ] as const)('%s', (_, ratings, outcome) => {
    expect(evaluationOutcome(['1'], ['a', 'b'], ratings)).toBe(outcome);
  });

  it.each([
    ['nobody said anything', [], 'lapse'],
    ['one of two replies was rated', [rating('1', 'a', 'SATISFIED')], 'lapse'],
    ['each reply was rated by somebody', [rating('1', 'a', 'SATISFIED'), rating('2', 'b', 'SATISFIED')], 'satisfy'],
    ['one 不满意 was said', [rating('2', 'b', 'UNSATISFIED')], 'dissatisfy'],
    ['it was said of an earlier reply', [rating('0', 'b', 'UNSATISFIED')], 'lapse'],
  ] as const)('when the time has passed and %s', (_, ratings, outcome) => {
    expect(lapseOutcome(['1', '2'], ratings)).toBe(outcome);
  });

  it('waits for those who have not rated every reply', () => {
    const ratings = [rating('1', 'a', 'SATISFIED'), rating('2', 'a', 'SATISFIED'), rating('1', 'b', 'SATISFIED')];

    expect(silentEvaluators(['1', '2'], ['a', 'b', 'c'], ratings)).toEqual(['b', 'c']);
  });

  it('is asked of the lead author, or of everyone who signed', () => {
    expect(evaluatorsOf('LEAD', 'a', ['a', 'b'])).toEqual(['a']);
    expect(evaluatorsOf('EVERY_SIGNER', 'a', ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('shows the worst mark, and wants a reason for 不满意', () => {
    expect(worstOf(['SATISFIED', 'UNSATISFIED'])).toBe('UNSATISFIED');
    expect(() => assertReasoned({ attitude: 'UNSATISFIED', result: 'SATISFIED' }, null)).toThrow(
      refusal('DISSATISFACTION_NEEDS_REASON'),
    );
  });
});

describe('A text that can be handed in (SUG-1)', () => {
  const title = '关于供水的建议';

  it.each([
    ['of one character', '水'],
    ['of nothing visible', '\u200f\u202e \u200b'.repeat(20)],
    ['of 100,000 characters', '水'.repeat(100_000)],
    ['with a NUL', `${'水'.repeat(30)}\0`],
  ])('%s is none', (_, text) => {
    expect(() => assertComplete({ title, text })).toThrow(refusal('TEXT_LENGTH'));
  });

  it('counts an emoji as one character and a right-to-left mark as none', () => {
    expect(visibleLength('👨‍👩‍👧‍👦水\u200f')).toBe(visibleLength('水👍'));
  });
});
