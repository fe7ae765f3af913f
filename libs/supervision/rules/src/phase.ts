import { yearOf } from '@renda/kernel';

import type { Day } from '@renda/kernel';

export interface PhaseMonths {
  readonly code: 'LAUNCH' | 'SUPERVISE' | 'CONCLUDE';
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** The part of the project's year it is in (`project.phases`); null outside that year, and until its congress has ended (SUP-3). */
export const phaseOn = (
  { year, congressEndedOn }: { readonly year: number; readonly congressEndedOn: Day },
  phases: readonly PhaseMonths[],
  today: Day,
): PhaseMonths['code'] | null => {
  if (yearOf(today) !== year || today <= congressEndedOn) return null;
  const month = Number(today.slice(5, 7));
  return phases.find(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth)?.code ?? null;
};
