import { subjectsOf } from '@renda/identity';

import { worksOnIt } from './visibility.ts';

import type { SuggestionsContext } from './context.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** What of a suggestion is read only by those among whose working data it is; a role held elsewhere is not enough (ACC-1). */
export const toWorkers = <T>(suggestion: Suggestion, value: T, { viewer }: SuggestionsContext): T | null =>
  worksOnIt(suggestion, viewer) ? value : null;

/** The same of what belongs to a suggestion. */
export const toWorkersOnIt = async <T>(
  { suggestionId }: { readonly suggestionId: string },
  value: T,
  context: SuggestionsContext,
): Promise<T | null> => {
  const suggestion = await context.loaders.anySuggestion.load(suggestionId);
  return suggestion ? toWorkers(suggestion, value, context) : null;
};

/** The same of a task, and its unit's own in any case. */
export const toWorkersOnTask = async <T>(task: Assignment, value: T, context: SuggestionsContext): Promise<T | null> =>
  subjectsOf(context.viewer, 'HANDLING_UNIT').includes(task.unitId) ? value : toWorkersOnIt(task, value, context);
