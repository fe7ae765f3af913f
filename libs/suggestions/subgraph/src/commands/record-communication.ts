import { assignmentLifecycle, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { attach } from '../attachments.ts';
import { reasonOf } from '../reason.ts';
import { roundBeganOn } from '../running-clocks.ts';
import { moveTask } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';

import type { RecordCommunicationInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Communication } from '../persistence/communication.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HANDLING: a talk with the author is recorded; the first within `suggestion.contactWorkdays` (SUG-4). */
export const recordCommunication = async (
  input: RecordCommunicationInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion; communication: Communication }> => {
  const { suggestion, task, unit } = await lockForUnit(input, given);
  suggestionLifecycle.advance(suggestion.state, 'progress');
  assignmentLifecycle.advance(task.state, 'progress');
  const { heldOn, form } = input;
  const earliest = roundBeganOn(task);
  if (heldOn < earliest || heldOn > unit.today()) {
    throw suggestionsErrors.DAY_BEFORE_CAUSE({ day: heldOn, earliest }, { field: 'heldOn' });
  }
  const summary = reasonOf(input.summary, 'summary');
  const { id: assignmentId, unitId, round, firstContactOn } = task;
  const assignment = await moveTask(
    task,
    {
      event: 'progress',
      kind: 'assignment.communicated',
      data: { suggestionId: suggestion.id, heldOn },
      changes: { firstContactOn: firstContactOn && firstContactOn < heldOn ? firstContactOn : heldOn },
    },
    unit,
  );
  const communication = await unit.communications.add({
    suggestionId: suggestion.id,
    assignmentId,
    unitId,
    round,
    heldOn,
    form,
    summary,
  });
  await attach('COMMUNICATION', communication.id, input.attachmentIds, unit);
  return { assignment, suggestion, communication };
};
