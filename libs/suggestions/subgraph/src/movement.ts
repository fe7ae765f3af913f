import { endLinked } from './linked-cases.ts';
import { takeStep } from './take-step.ts';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind } from './events.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';
import type { Movement } from './take-step.ts';

export { changeSuggestion, emitSuggestion } from './take-step.ts';

/** Takes one row of the table of SUG-4, writes the event of it, and ends what ends with it. */
export const moveSuggestion = async <K extends SuggestionsEventKind>(
  suggestion: Suggestion,
  movement: Movement<K>,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const moved = await takeStep(suggestion, movement, unit);
  if (moved.endedOn && !suggestion.endedOn) await endLinked(moved, unit);
  return moved;
};
