import { extendedClock, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toAuthor, toUnit } from '../notices.ts';
import { reasonOf, shortText } from '../reason.ts';
import { clockOfCase } from '../running-clocks.ts';
import { moveTask } from '../tasks.ts';
import { lockForOffice } from '../unit-work.ts';

import type { DecideExtensionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** HANDLING: grants the time asked for, or refuses it with a reason (SUG-5). */
export const decideExtension = async (
  input: DecideExtensionInput,
  unit: SuggestionsUnit,
): Promise<{ assignment: Assignment; suggestion: Suggestion }> => {
  const { suggestion, task, tasks } = await lockForOffice(input, 'progress', unit);
  suggestionLifecycle.advance(suggestion.state, 'progress');
  const { extensionUntil: until, extensionDecidedOn, replyClock } = task;
  if (!until || extensionDecidedOn || !replyClock) throw suggestionsErrors.NO_EXTENSION_ASKED();
  const { grant } = input;
  const note = grant ? shortText(input.note?.trim() ?? '', 'note') || null : reasonOf(input.note, 'note');
  const clock = grant ? { ...extendedClock(task.assignedOn, task.limits, unit.calendar), due: until } : replyClock;
  const assignment = await moveTask(
    task,
    {
      event: 'progress',
      kind: 'assignment.extensionDecided',
      data: { suggestionId: suggestion.id, granted: grant, due: clock.due },
      changes: { replyClock: clock, extensionGranted: grant, extensionDecidedOn: unit.today(), extensionNote: note },
    },
    unit,
  );
  unit.notify(toUnit(assignment, 'assignment.extensionDecided', { granted: grant, due: clock.due }));
  if (!grant) return { assignment, suggestion };
  unit.notify(toAuthor(suggestion, 'assignment.extended', { due: clock.due }));
  const extended = tasks.map((each) => (each.id === task.id ? assignment : each));
  const moved = await moveSuggestion(
    suggestion,
    {
      event: 'progress',
      kind: 'suggestion.extended',
      data: { due: clock.due },
      clock: clockOfCase(suggestion, extended),
    },
    unit,
  );
  return { assignment, suggestion: moved };
};
