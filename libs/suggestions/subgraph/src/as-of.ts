import { stateAsOf } from '@renda/events';

import type { SuggestionsContext } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** The row as its events left it then, for those who may see it now (ONE-4). */
export const suggestionAsOf = async (
  id: string,
  at: Date,
  { loaders, manager }: SuggestionsContext,
): Promise<Suggestion | null> => {
  const now = await loaders.suggestion.load(id);
  if (!now) return null;
  const rows = await stateAsOf<Suggestion>(manager, 'Suggestion', [now.id], at);
  return rows.get(now.id) ?? null;
};
