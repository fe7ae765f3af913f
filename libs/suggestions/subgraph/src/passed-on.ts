import { assignClock } from '@renda/suggestions-rules';

import { emitSuggestion } from './movement.ts';
import { toRole } from './notices.ts';

import type { AfterRefusal } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/**
 * A case that waits to be assigned without having been admitted, so it has no number and counts as no filing. It stays
 * out of public sight, since what was refused may be of a kind that must not be published.
 */
export const passOn = async (
  row: Suggestion,
  choice: AfterRefusal,
  changes: Partial<Suggestion>,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const approvedOn = unit.today();
  const clock = assignClock(approvedOn, row, row.limits, unit.calendar);
  const passed = await unit.suggestions.add({
    ...row,
    ...changes,
    state: 'APPROVED',
    publicity: 'NONE',
    confidentialReason: row.confidentialReason ?? 'SUG-3',
    approvedOn,
    clock,
    dueOn: clock.due,
  });
  unit.plan({ name: clock.startEvent, due: clock.due, rule: `${clock.rule.name} = ${clock.rule.count}` });
  emitSuggestion('suggestion.passedOn', { choice, continuesId: row.continuesId ?? '' }, passed, unit);
  unit.notify(toRole('GOVERNMENT_OFFICE', passed, 'suggestion.approved'));
  return passed;
};
