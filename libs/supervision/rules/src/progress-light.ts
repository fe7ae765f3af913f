import { plannedOn, shownPercent } from './plan.ts';
import { isReporting, isRunning } from './project-lifecycle.ts';
import { missingMonth } from './report-month.ts';

import type { Day, Light } from '@renda/kernel';

import type { MilestoneTarget } from './plan.ts';
import type { ProjectState } from './project-lifecycle.ts';

export interface ProgressFacts {
  readonly state: ProjectState;
  readonly percent: number;
  /** In fen, as all money. */
  readonly spent: number;
  readonly budget: number | null;
  readonly reportsFrom: Day | null;
  readonly reportedMonth: Day | null;
  /** `project.amberLag` and `project.redLag` in force when the project was decided (ONE-9). */
  readonly amberLag: number;
  readonly redLag: number;
}

export interface MilestoneFacts extends Pick<MilestoneTarget, 'title' | 'dueOn' | 'percent'> {
  readonly reachedOn: Day | null;
}

export type LightCause = 'LAG' | 'MILESTONE_PAST_DUE' | 'OVER_BUDGET' | 'NO_REPORT';

export interface LightReason {
  readonly cause: LightCause;
  readonly light: Light;
  /** Figures and days, in words that need no language. */
  readonly detail: string;
}

export interface ProgressLight {
  readonly light: Light;
  /** All that is wrong, the worst first; empty when green. */
  readonly reasons: readonly LightReason[];
  readonly plannedPercent: number;
  /** Percentage points behind plan; negative when ahead. */
  readonly lag: number;
}

/** How the project stands against its plan today (SUP-4): computed, never typed; null where no plan runs. */
export const progressLightOf = (
  facts: ProgressFacts,
  plan: { readonly startsOn: Day; readonly milestones: readonly MilestoneFacts[] },
  today: Day,
): ProgressLight | null => {
  if (!isRunning(facts.state)) return null;
  const planned = plannedOn(plan, today);
  const behind = { ...planned, numerator: planned.numerator - facts.percent * planned.denominator };
  const lag = shownPercent(behind);
  const reasons = [
    ...lagReasons(behind, facts, lag),
    ...plan.milestones.filter(({ dueOn, reachedOn }) => reachedOn === null && dueOn < today).map(pastDue),
    ...budgetReasons(facts),
    ...reportReasons(facts, today),
  ].toSorted((a, b) => severity[b.light] - severity[a.light]);
  return { light: reasons[0]?.light ?? 'GREEN', reasons, plannedPercent: shownPercent(planned), lag };
};

const severity: Readonly<Record<Light, number>> = { GREEN: 0, AMBER: 1, RED: 2 };

// Cross-multiplied: exactly 10 points behind is amber, exactly 30 not yet red.
const lagReasons = (
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  { amberLag, redLag }: ProgressFacts,
  lag: number,
): readonly LightReason[] => {
  if (numerator > redLag * denominator) return [{ cause: 'LAG', light: 'RED', detail: `${lag} > ${redLag}` }];
  if (numerator > 0 && numerator >= amberLag * denominator)
    return [{ cause: 'LAG', light: 'AMBER', detail: `${lag} ≥ ${amberLag}` }];
  return [];
};

const pastDue = ({ title, dueOn }: MilestoneFacts): LightReason => ({
  cause: 'MILESTONE_PAST_DUE',
  light: 'AMBER',
  detail: `${title} ${dueOn}`,
});

const budgetReasons = ({ spent, budget }: ProgressFacts): readonly LightReason[] =>
  budget !== null && spent > budget
    ? [{ cause: 'OVER_BUDGET', light: 'AMBER', detail: `${yuan(spent)} > ${yuan(budget)}` }]
    : [];

const reportReasons = ({ state, reportsFrom, reportedMonth }: ProgressFacts, today: Day): readonly LightReason[] => {
  const missing = isReporting(state) ? missingMonth(reportsFrom, reportedMonth, today) : null;
  return missing ? [{ cause: 'NO_REPORT', light: 'AMBER', detail: missing.slice(0, 7) }] : [];
};

const yuan = (fen: number): string => (fen / 100).toFixed(2);
