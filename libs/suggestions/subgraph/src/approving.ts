import { approverOf, assignClock } from '@renda/suggestions-rules';

import { toRole } from './notices.ts';
import { takeStep } from './take-step.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** ADMITTED: whoever approves it is told; it is approved at once where nobody has to (SUG-4). */
export const putToApproval = async (admitted: Suggestion, unit: SuggestionsUnit): Promise<Suggestion> => {
  const approver = approverOf(admitted.limits.approval, admitted.origin);
  if (!approver) return approved(admitted, 'NOBODY', unit);
  unit.notify(toRole(approver === 'OFFICE' ? 'COMMITTEE_STAFF' : approver, admitted, 'suggestion.admitted'));
  return admitted;
};

/** ADMITTED → APPROVED: the time to assign begins. */
export const approved = async (
  admitted: Suggestion,
  by: 'DEPUTY_DIRECTOR' | 'OFFICE' | 'NOBODY',
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const approvedOn = unit.today();
  const moved = await takeStep(
    admitted,
    {
      event: 'approve',
      kind: 'suggestion.approved',
      data: { by },
      changes: { approvedOn },
      clock: assignClock(approvedOn, admitted, admitted.limits, unit.calendar),
    },
    unit,
  );
  unit.notify(toRole('GOVERNMENT_OFFICE', moved, 'suggestion.approved'));
  return moved;
};
