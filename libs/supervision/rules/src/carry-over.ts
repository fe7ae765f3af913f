import { supervisionErrors } from './errors.ts';

import type { Day } from '@renda/kernel';

export interface ProjectPhase {
  readonly code: string;
  readonly fromMonth: number;
}

/** Unfinished at the year's end: from the first day of the concluding phase (`project.phases`) of its year on (SUP-3, SUP-6). */
export const carryOverFrom = (year: number, phases: readonly ProjectPhase[]): Day => {
  const month = phases.find(({ code }) => code === 'CONCLUDE')?.fromMonth ?? 12;
  return `${year}-${String(month).padStart(2, '0')}-01` as Day;
};

/** Refuses to carry over before the year's end, or to a day that is not later than the one before (SUP-6). */
export const assertCarryOver = (
  { finishOn, year }: { readonly finishOn: Day; readonly year: number },
  phases: readonly ProjectPhase[],
  newFinish: Day,
  today: Day,
): void => {
  const from = carryOverFrom(year, phases);
  if (today < from) throw supervisionErrors.CARRY_OVER_TOO_EARLY({ from });
  if (newFinish <= today || newFinish <= finishOn)
    throw supervisionErrors.NEW_DATE_NOT_LATER({ finishOn }, { field: 'finishOn' });
};
