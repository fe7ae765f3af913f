import { daysBetween } from '@renda/kernel';

import { supervisionErrors } from './errors.ts';

import type { Day } from '@renda/kernel';

/** What is to be reached by a day: percent of the whole work, and money of this part alone, in fen. */
export interface MilestoneTarget {
  readonly title: string;
  readonly dueOn: Day;
  readonly percent: number;
  readonly money: number;
}

export interface PlanTargets {
  readonly startsOn: Day;
  readonly milestones: readonly MilestoneTarget[];
}

/** An exact share; the light must not hang on rounding. */
export interface ExactPercent {
  readonly numerator: number;
  readonly denominator: number;
}

/** Refuses a plan without milestones, out of order, not ending at 100 %, or dearer than what was decided (SUP-1). */
export const assertPlan = ({ startsOn, milestones }: PlanTargets, budget: number | null): void => {
  if (milestones.length === 0 || milestones.at(-1)?.percent !== 100)
    throw supervisionErrors.PLAN_INCOMPLETE({}, { field: 'milestones' });
  let [day, percent] = [startsOn, 0];
  for (const milestone of milestones) {
    if (milestone.dueOn <= day || milestone.percent <= percent || milestone.money < 0)
      throw supervisionErrors.PLAN_OUT_OF_ORDER({ title: milestone.title }, { field: 'milestones' });
    [day, percent] = [milestone.dueOn, milestone.percent];
  }
  const money = milestones.reduce((sum, milestone) => sum + milestone.money, 0);
  if (budget !== null && money > budget)
    throw supervisionErrors.PLAN_OVER_BUDGET({ plannedFen: money, budgetFen: budget }, { field: 'milestones' });
};

/** Percent that should be done on the day: a straight line between milestones (SUP-4). */
export const plannedOn = (
  plan: Pick<PlanTargets, 'startsOn'> & {
    readonly milestones: readonly Pick<MilestoneTarget, 'dueOn' | 'percent'>[];
  },
  day: Day,
): ExactPercent => {
  let from = { dueOn: plan.startsOn, percent: 0 };
  if (day <= from.dueOn) return { numerator: 0, denominator: 1 };
  for (const to of plan.milestones) {
    if (day <= to.dueOn) {
      const denominator = daysBetween(from.dueOn, to.dueOn);
      const rise = (to.percent - from.percent) * daysBetween(from.dueOn, day);
      return { numerator: from.percent * denominator + rise, denominator };
    }
    from = to;
  }
  return { numerator: from.percent, denominator: 1 };
};

/** Two places, for showing. */
export const shownPercent = ({ numerator, denominator }: ExactPercent): number =>
  Math.round((numerator * 100) / denominator) / 100;
