import { opinionLifecycle } from './opinion-lifecycle.ts';
import { handBackUntil, isStepOverdue, owedStates, stepDueOn, stepTerm } from './step-deadlines.ts';

import type { OpinionLimits } from './step-deadlines.ts';

const limits: OpinionLimits = { sortDays: 3, resolveDays: 30, feedbackDays: 5, rateDays: 15, maxRehandlings: 2 };

describe('The time limit of a step (STA-5)', () => {
  it.each([
    ['REGISTERED', '2026-03-04', 'opinion.sortDays'],
    ['SORTED', '2026-03-04', 'opinion.sortDays'],
    ['HANDLING', '2026-03-31', 'opinion.resolveDays'],
    ['RESOLVED', '2026-03-06', 'opinion.feedbackDays'],
    ['FED_BACK', '2026-03-16', 'opinion.rateDays'],
  ] as const)('of %s begun on 1 March ends on %s by %s', (state, due, name) => {
    expect(stepDueOn(state, '2026-03-01', limits)).toBe(due);
    expect(stepTerm(state, limits)?.name).toBe(name);
  });

  it.each(['CLOSED', 'DECLINED', 'WITHDRAWN'] as const)('of %s does not exist', (state) => {
    expect(stepDueOn(state, '2026-03-01', limits)).toBeNull();
  });

  it('counts days off like any other day, over the end of a leap February', () => {
    expect(stepDueOn('REGISTERED', '2028-02-27', limits)).toBe('2028-03-01');
  });

  it.each([
    ['REGISTERED', '2026-03-04', false],
    ['REGISTERED', '2026-03-05', true],
    ['FED_BACK', '2026-03-05', false],
    ['CLOSED', '2026-03-05', false],
  ] as const)('due on 4 March in %s: on %s overdue is %s', (state, today, overdue) => {
    expect(isStepOverdue(state, '2026-03-04', today)).toBe(overdue);
  });

  it('is owed by somebody in every state that waits for staff or a handler', () => {
    const waiting = opinionLifecycle.states.filter((s) => !opinionLifecycle.isFinal(s) && s !== 'FED_BACK');

    expect([...owedStates]).toEqual(waiting);
  });

  it('lets a handler hand back for opinion.sortDays', () => {
    expect(handBackUntil('2026-03-01', limits)).toBe('2026-03-04');
  });
});
