import { assignmentLifecycle, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { toUnit } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { moveTask } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';

import type { GiveJointOpinionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HANDLING: a joint unit tells the lead unit what to say, within `suggestion.jointMonths` (SUG-4). */
export const giveJointOpinion = async (
  input: GiveJointOpinionInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, tasks, unit } = await lockForUnit(input, given);
  suggestionLifecycle.advance(suggestion.state, 'progress');
  assignmentLifecycle.advance(task.state, 'giveOpinion');
  if (task.role !== 'JOINT') throw suggestionsErrors.NOT_A_JOINT_UNIT({ role: task.role });
  const opinionText = reasonOf(input.text, 'text');
  const assignment = await moveTask(
    task,
    {
      event: 'giveOpinion',
      kind: 'assignment.opinionGiven',
      data: { suggestionId: suggestion.id },
      changes: { opinionText, opinionOn: unit.today() },
    },
    unit,
  );
  const lead = tasks.find(({ role, state }) => role === 'LEAD' && state !== 'RELEASED');
  if (lead) unit.notify(toUnit(lead, 'assignment.opinionGiven'));
  return { assignment, suggestion };
};
