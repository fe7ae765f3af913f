import { stateAsOf } from '@renda/events';

import { mayReadText } from './visibility.ts';

import type { SuggestionsContext } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** The row as its events left it then, for those who may see it now (ONE-4). */
export const suggestionAsOf = async (
  id: string,
  at: Date,
  { loaders, manager, viewer }: SuggestionsContext,
): Promise<Suggestion | null> => {
  const now = await loaders.suggestion.load(id);
  if (!now) return null;
  const rows = await stateAsOf<Suggestion>(manager, 'Suggestion', [now.id], at);
  const then = rows.get(now.id);
  if (!then) return null;
  // What its author has withheld since was public then, but is no longer.
  return mayReadText(now, viewer) ? then : { ...then, publicity: now.publicity };
};
