import { isOverdue } from '@renda/kernel';
import { assignmentLifecycle, extendedClock, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { toRole } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { moveTask } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';

import type { RequestExtensionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HANDLING: more time is asked for before the due date, once, up to `suggestion.extendedMonths` in all (SUG-5). */
export const requestExtension = async (
  input: RequestExtensionInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, unit } = await lockForUnit(input, given);
  suggestionLifecycle.advance(suggestion.state, 'progress');
  assignmentLifecycle.advance(task.state, 'progress');
  if (task.role === 'JOINT') throw suggestionsErrors.JOINT_UNIT_DOES_NOT_REPLY();
  if (task.extensionRequestedOn) throw suggestionsErrors.EXTENSION_ONCE();
  const due = task.replyClock?.due ?? unit.today();
  if (isOverdue(due, unit.today())) throw suggestionsErrors.EXTENSION_TOO_LATE({ due });
  const latest = extendedClock(task.assignedOn, task.limits, unit.calendar).due;
  const until = input.until ?? latest;
  if (until > latest || until <= due) throw suggestionsErrors.EXTENSION_TOO_LONG({ latest, due }, { field: 'until' });
  const reason = reasonOf(input.reason);
  const assignment = await moveTask(
    task,
    {
      event: 'progress',
      kind: 'assignment.extensionRequested',
      data: { suggestionId: suggestion.id, until },
      changes: { extensionReason: reason, extensionUntil: until, extensionRequestedOn: unit.today() },
    },
    unit,
  );
  unit.notify(toRole('GOVERNMENT_OFFICE', suggestion, 'assignment.extensionRequested', { until, reason }));
  return { assignment, suggestion };
};
