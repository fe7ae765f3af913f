import {
  assignmentLifecycle,
  haveAllNoted,
  haveAllReplied,
  suggestionLifecycle,
  suggestionsErrors,
} from '@renda/suggestions-rules';

import { childrenOf } from '../linked-cases.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { ofOneOrAll } from '../one-or-all.ts';
import { answeredOn, repliedByAll } from '../replied.ts';
import { clockOfCase } from '../running-clocks.ts';
import { moveTask, releaseJoint } from '../tasks.ts';
import { unitOn } from '../unit-on.ts';
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
  const together = [suggestion, ...(await childrenOf(suggestion.id, unit))];
  if (task.round > 0 || !together.every(({ referenceOnly }) => referenceOnly))
    throw suggestionsErrors.REFERENCE_NOT_WISHED();
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
    const clock = clockOfCase(suggestion, noted);
    const partly = {
      event: 'progress',
      kind: 'suggestion.partlyNoted',
      data: { assignmentId: task.id },
      clock,
    } as const;
    return { assignment, suggestion: await moveSuggestion(suggestion, partly, unit) };
  }
  await releaseJoint(noted, unit);
  const closing = 'REFERENCE' as const;
  const closed = await moveSuggestion(
    suggestion,
    { event: 'noteAsReference', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
    unitOn(answeredOn(noted, unit), unit),
  );
  unit.notify(toAuthor(closed, 'suggestion.closed', { closing }));
  return { assignment, suggestion: closed };
};
