import { suggestionLifecycle } from '@renda/suggestions-rules';

import { followTasks, signTask } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';

import type { SignForAssignmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** ASSIGNED → HANDLING of the task, and of the case once every lead or separate unit has signed (SUG-4). */
export const signForAssignment = async (
  input: SignForAssignmentInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, tasks, unit } = await lockForUnit(input, given);
  // A joint unit may sign when the lead has begun already.
  if (suggestion.state !== 'HANDLING') suggestionLifecycle.advance(suggestion.state, 'startHandling');
  const assignment = await signTask(task, false, unit);
  const signed = tasks.map((each) => (each.id === task.id ? assignment : each));
  const { suggestion: started } = await followTasks({ suggestion, tasks: signed }, unit);
  return { assignment, suggestion: started };
};
