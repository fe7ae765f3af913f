import {
  assignmentLifecycle,
  haveAllNoted,
  haveAllReplied,
  suggestionLifecycle,
  suggestionsErrors,
} from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { ofOneOrAll } from '../one-or-all.ts';
import { repliedByAll } from '../replied.ts';
import { moveTask, replyClockOf } from '../tasks.ts';
import { lockForUnit } from '../unit-work.ts';

import type { NoteAsReferenceInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HANDLING → CLOSED (REFERENCE), only where the author wanted no written reply; not evaluated, counted apart (SUG-4). */
export const noteAsReference = async (
  input: NoteAsReferenceInput,
  given: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, tasks, unit } = await lockForUnit(input, given);
  suggestionLifecycle.advance(suggestion.state, ofOneOrAll(suggestion, 'noteAsReference'));
  assignmentLifecycle.advance(task.state, 'noteAsReference');
  if (task.role === 'JOINT') throw suggestionsErrors.JOINT_UNIT_DOES_NOT_REPLY();
  // Rated 不满意, it is owed a second reply.
  if (!suggestion.referenceOnly || task.round > 0) throw suggestionsErrors.REFERENCE_NOT_WISHED();
  const data = { suggestionId: suggestion.id };
  const assignment = await moveTask(
    task,
    { event: 'noteAsReference', kind: 'assignment.noted', data, changes: { endedOn: unit.today() } },
    unit,
  );
  const noted = tasks.map((each) => (each.id === task.id ? assignment : each));
  if (haveAllReplied(noted)) {
    const scheme = await unit.policy.read(suggestion.regionCode, 'suggestion.classScheme', task.limits.on);
    return { assignment, suggestion: await repliedByAll(suggestion, noted, scheme, unit) };
  }
  if (!haveAllNoted(noted)) {
    const clock = replyClockOf(noted);
    const partly = {
      event: 'progress',
      kind: 'suggestion.partlyNoted',
      data: { assignmentId: task.id },
      clock,
    } as const;
    return { assignment, suggestion: await moveSuggestion(suggestion, partly, unit) };
  }
  const closing = 'REFERENCE' as const;
  const closed = await moveSuggestion(
    suggestion,
    { event: 'noteAsReference', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
    unit,
  );
  unit.notify(toAuthor(closed, 'suggestion.closed', { closing }));
  return { assignment, suggestion: closed };
};
