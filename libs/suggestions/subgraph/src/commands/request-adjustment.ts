import {
  assignmentLifecycle,
  hasSignedBySilence,
  startClock,
  suggestionLifecycle,
  suggestionsErrors,
} from '@renda/suggestions-rules';

import { toRole } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { followTasks, moveTask } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';
import { openUnit } from './assign-suggestion.ts';

import type { RequestAdjustmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** ASSIGNED → ADJUSTING of the task: the unit names a better one, within `suggestion.adjustWorkdays` (SUG-4). */
export const requestAdjustment = async (
  input: RequestAdjustmentInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, tasks, unit } = await lockForUnit(input, given);
  const today = unit.today();
  if (task.signedBySilence && task.adjustClock && hasSignedBySilence(task.adjustClock, today)) {
    throw suggestionsErrors.ADJUSTMENT_TOO_LATE({ until: task.adjustClock.due });
  }
  suggestionLifecycle.advance(suggestion.state, 'adjust');
  assignmentLifecycle.advance(task.state, 'requestAdjustment');
  const reason = reasonOf(input.reason);
  const better = await openUnit(input.betterUnitId, unit);
  if (tasks.some(({ unitId, state }) => unitId === better.id && state !== 'RELEASED')) {
    throw suggestionsErrors.BETTER_UNIT_NEEDED({}, { field: 'betterUnitId' });
  }
  const assignment = await moveTask(
    task,
    {
      event: 'requestAdjustment',
      kind: 'assignment.adjustmentRequested',
      data: { suggestionId: suggestion.id, betterUnitId: better.id },
      changes: {
        adjustmentReason: reason,
        betterUnitId: better.id,
        adjustmentRequestedOn: today,
        decideClock: startClock(
          'decideWorkdays',
          { event: 'adjustmentRequested', on: today },
          task.limits,
          unit.calendar,
        ),
      },
    },
    unit,
  );
  unit.notify(toRole('GOVERNMENT_OFFICE', suggestion, 'assignment.adjustmentRequested', { reason }));
  const asked = tasks.map((each) => (each.id === task.id ? assignment : each));
  const { suggestion: waiting } = await followTasks({ suggestion, tasks: asked }, unit);
  return { assignment, suggestion: waiting };
};
