import { suggestionLifecycle } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';

import type { StepClock, SuggestionEvent, SuggestionState } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface Movement<K extends SuggestionsEventKind> {
  readonly event: SuggestionEvent;
  readonly kind: K;
  readonly data: SuggestionsEvents[K];
  readonly changes?: Partial<Suggestion>;
  /** What runs in the new state; a movement within a state that names none keeps the old. */
  readonly clock?: StepClock | null;
}

const ended: readonly SuggestionState[] = ['CLOSED', 'NOT_ADMITTED', 'WITHDRAWN'];

/** Takes one row of the table of SUG-4 and writes the event of it. */
export const takeStep = async <K extends SuggestionsEventKind>(
  suggestion: Suggestion,
  { event, kind, data, changes, clock }: Movement<K>,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const state = suggestionLifecycle.advance(suggestion.state, event);
  const stays = state === suggestion.state;
  const running = clock === undefined && stays ? suggestion.clock : (clock ?? null);
  const dueOn = running?.due ?? null;
  // Of another step, or another day, nobody has been told yet (SUG-13).
  const untold = stays && dueOn === suggestion.dueOn ? {} : { chasedFor: null, overdueFor: null };
  const moved = await unit.suggestions.save({
    ...suggestion,
    ...changes,
    ...untold,
    state,
    stateSince: stays ? suggestion.stateSince : unit.today(),
    endedOn: ended.includes(state) ? unit.today() : null,
    clock: running,
    dueOn,
  });
  if (clock) unit.plan({ name: clock.startEvent, due: clock.due, rule: `${clock.rule.name} = ${clock.rule.count}` });
  emitSuggestion(kind, data, moved, unit);
  return moved;
};

/** A change that takes no row of the table. */
export const changeSuggestion = async <K extends SuggestionsEventKind>(
  suggestion: Suggestion,
  changes: Partial<Suggestion>,
  { kind, data }: Pick<Movement<K>, 'kind' | 'data'>,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const changed = await unit.suggestions.save({ ...suggestion, ...changes });
  emitSuggestion(kind, data, changed, unit);
  return changed;
};

export const emitSuggestion = <K extends SuggestionsEventKind>(
  kind: K,
  data: SuggestionsEvents[K],
  suggestion: Suggestion,
  unit: SuggestionsUnit,
): void => unit.emit(suggestionsEvent(kind, data, { type: 'Suggestion', row: suggestion }));
