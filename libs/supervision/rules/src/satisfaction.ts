import { supervisionErrors } from './errors.ts';

export interface GradeCounts {
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly unsatisfied: number;
  readonly abstained: number;
  readonly invalid: number;
}

export type Grade = 'SATISFIED' | 'BASICALLY_SATISFIED' | 'UNSATISFIED';

export const validOf = (counts: GradeCounts): number =>
  counts.satisfied + counts.basicallySatisfied + counts.unsatisfied + counts.abstained;

/** The result of a graded evaluation (SUP-8): more than half of the valid papers decide, else basically satisfied. */
export const gradeOf = (counts: GradeCounts): Grade => {
  const valid = validOf(counts);
  if (Object.values(counts).some((count) => count < 0) || valid === 0)
    throw supervisionErrors.EVALUATION_WITHOUT_PAPERS({}, { field: 'counts' });
  if (2 * counts.satisfied > valid) return 'SATISFIED';
  return 2 * counts.unsatisfied > valid ? 'UNSATISFIED' : 'BASICALLY_SATISFIED';
};
