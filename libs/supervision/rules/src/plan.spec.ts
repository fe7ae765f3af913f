import { assertPlan } from './plan.ts';

const start = '2026-03-01';
const half = { title: 'half', dueOn: '2026-06-01', percent: 50, money: 40 } as const;
const whole = { title: 'whole', dueOn: '2026-12-01', percent: 100, money: 60 } as const;

describe('A plan (SUP-1)', () => {
  it('is taken with rising milestones that end at 100 and cost no more than was decided', () => {
    expect(() => assertPlan({ startsOn: start, milestones: [half, whole] }, 100)).not.toThrow();
    expect(() => assertPlan({ startsOn: start, milestones: [half, whole] }, null)).not.toThrow();
  });

  it.each([
    ['without milestones', [], 'PLAN_INCOMPLETE'],
    ['not ending at 100', [half], 'PLAN_INCOMPLETE'],
    ['with a milestone on the day it starts', [{ ...half, dueOn: start }, whole], 'PLAN_OUT_OF_ORDER'],
    ['with two milestones on one day', [{ ...half, dueOn: whole.dueOn }, whole], 'PLAN_OUT_OF_ORDER'],
    ['with percent that does not rise', [{ ...half, percent: 100 }, whole], 'PLAN_OUT_OF_ORDER'],
    ['with a milestone at nothing', [{ ...half, percent: 0 }, whole], 'PLAN_OUT_OF_ORDER'],
    ['with money below nothing', [{ ...half, money: -1 }, whole], 'PLAN_OUT_OF_ORDER'],
    ['a fen dearer than decided', [half, { ...whole, money: 61 }], 'PLAN_OVER_BUDGET'],
  ] as const)('is refused %s', (_, milestones, code) => {
    expect(() => assertPlan({ startsOn: start, milestones }, 100)).toThrow(expect.objectContaining({ code }));
  });
});
