import { addMonths, commonErrors } from '@renda/kernel';
import { gradeOf, supervisionErrors } from '@renda/supervision-rules';

import type { Day, RegionCode } from '@renda/kernel';
import type { Grade, GradeCounts } from '@renda/supervision-rules';

import type { SupervisionUnit } from './context.ts';
import type { SatisfactionEvaluation } from './persistence/satisfaction-evaluation.table.ts';

/** What an evaluation counted: on papers, or by a secret vote. */
export interface HeldEvaluation {
  readonly counts: Pick<GradeCounts, 'satisfied' | 'basicallySatisfied' | 'unsatisfied'> & {
    readonly abstained?: number | null;
    readonly invalid?: number | null;
  };
  readonly citizens?: number | null;
  readonly ballotRoundId?: string;
}

interface Held extends HeldEvaluation {
  readonly of: { readonly projectId: string } | { readonly itemId: string };
  readonly before: readonly SatisfactionEvaluation[];
}

/** The last evaluation, if any; a further one only after an unsatisfied one (SUP-8). */
export const assertMayEvaluate = (before: readonly SatisfactionEvaluation[]): SatisfactionEvaluation | undefined => {
  const last = before.toSorted((a, b) => a.round - b.round).at(-1);
  if (last && last.grade !== 'UNSATISFIED')
    throw commonErrors.ILLEGAL_TRANSITION({ state: 'EVALUATED', event: 'evaluate', possible: 'close' });
  return last;
};

/** By when the second evaluation is held, if the first was unsatisfied (`evaluation.retryMonths`). */
export const retryDay = async (grade: Grade, regionCode: RegionCode, unit: SupervisionUnit): Promise<Day | null> => {
  if (grade !== 'UNSATISFIED') return null;
  const months = await unit.policy.read(regionCode, 'evaluation.retryMonths', unit.today());
  const due = addMonths(unit.today(), months);
  unit.plan({ name: 'SECOND_EVALUATION', due, rule: `evaluation.retryMonths = ${months}` });
  return due;
};

/** Stores an evaluation with its result (SUP-8). */
export const recordEvaluation = async (
  { of, before, counts, citizens, ballotRoundId }: Held,
  unit: SupervisionUnit,
): Promise<SatisfactionEvaluation> => {
  const last = assertMayEvaluate(before);
  const papers = {
    satisfied: counts.satisfied,
    basicallySatisfied: counts.basicallySatisfied,
    unsatisfied: counts.unsatisfied,
    abstained: counts.abstained ?? 0,
    invalid: counts.invalid ?? 0,
  };
  const grade = gradeOf(papers);
  const asked = Object.values(papers).reduce((sum, count) => sum + count, 0);
  if ((citizens ?? 0) < 0 || (citizens ?? 0) > asked)
    throw supervisionErrors.EVALUATION_WITHOUT_PAPERS({}, { field: 'citizens' });
  return unit.evaluations.add({
    projectId: 'projectId' in of ? of.projectId : null,
    itemId: 'itemId' in of ? of.itemId : null,
    round: (last?.round ?? 0) + 1,
    ...papers,
    citizens: citizens ?? 0,
    grade,
    evaluatedOn: unit.today(),
    ballotRoundId: ballotRoundId ?? null,
  });
};
