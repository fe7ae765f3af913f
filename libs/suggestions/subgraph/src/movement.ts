import { suggestionLifecycle } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { toAuthor } from './notices.ts';

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

const takeStep = async <K extends SuggestionsEventKind>(
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

/** A child ends when its parent ends, and a case handed up when the linked one does (SUG-4). */
const endLinked = async (ended: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const { resultClass, attitude, result } = ended;
  const copied = { resultClass, attitude, result };
  for (const child of await unit.suggestions.mergedInto([ended.id])) {
    if (child.state !== 'MERGED') continue;
    const changes = { ...copied, closing: 'MERGED' } as const;
    const closed = await moveSuggestion(
      child,
      { event: 'parentEnded', kind: 'suggestion.closed', data: { closing: 'MERGED' }, changes },
      unit,
    );
    unit.notify(toAuthor(closed, 'suggestion.closed', { resultClass }));
  }
  if (!ended.escalatedFromId) return;
  const below = await unit.suggestions.lock(ended.escalatedFromId);
  if (below.state !== 'ESCALATED') return;
  const declined = ended.state === 'NOT_ADMITTED';
  const after = declined
    ? await moveSuggestion(
        below,
        {
          event: 'escalationDeclined',
          kind: 'suggestion.escalationDeclined',
          data: { reason: ended.notAdmittedExplanation ?? '' },
        },
        unit,
      )
    : await moveSuggestion(
        below,
        {
          event: 'linkedCaseEnded',
          kind: 'suggestion.closed',
          data: { closing: 'ESCALATED' },
          changes: { ...copied, closing: 'ESCALATED' },
        },
        unit,
      );
  unit.notify(toAuthor(after, declined ? 'suggestion.escalationDeclined' : 'suggestion.closed', { resultClass }));
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
