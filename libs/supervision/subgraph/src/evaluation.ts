import { commonErrors } from '@renda/kernel';
import { gradeOf, supervisionErrors } from '@renda/supervision-rules';

import type { GradeCountsInput } from './__generated__/resolvers.ts';
import type { SupervisionUnit } from './context.ts';
import type { SatisfactionEvaluation } from './persistence/satisfaction-evaluation.table.ts';

interface Held {
  readonly of: { readonly projectId: string } | { readonly itemId: string };
  readonly before: readonly SatisfactionEvaluation[];
  readonly counts: GradeCountsInput;
  readonly citizens: number | null | undefined;
}

/** Stores an evaluation with its result; a further one only after an unsatisfied one (SUP-8). */
export const recordEvaluation = async (
  { of, before, counts, citizens }: Held,
  unit: SupervisionUnit,
): Promise<SatisfactionEvaluation> => {
  const last = before.toSorted((a, b) => a.round - b.round).at(-1);
  if (last && last.grade !== 'UNSATISFIED')
    throw commonErrors.ILLEGAL_TRANSITION({ state: 'EVALUATED', event: 'evaluate', possible: 'close' });
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
  });
};
