import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { foreignId } from '../foreign-id.ts';
import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { lockFor } from '../suggestions.ts';

import type { RegisterSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** SUBMITTED → REGISTERED: a number that rises per congress and session and is never given twice (SUG-4). */
export const registerSuggestion = async (
  input: RegisterSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  const { session = null } = input;
  if (session !== null && (session < 1 || session > 1000)) {
    throw commonErrors.INVALID_INPUT({ reason: 'Sessions are counted from 1.' }, { field: 'session' });
  }
  // One returned and handed in again is the same document, so it keeps its number and what was said of it.
  const isNew = suggestion.number === null;
  const numbering = isNew ? await numbered(suggestion, input, unit) : keptNumber(suggestion, input);
  const before = isNew ? { sessionEndsOn: null, directTrain: false } : suggestion;
  const { sessionEndsOn = before.sessionEndsOn, directTrain } = input;
  const registered = await moveSuggestion(
    suggestion,
    {
      event: 'register',
      kind: 'suggestion.registered',
      data: numbering,
      changes: {
        ...numbering,
        sessionEndsOn,
        directTrain: directTrain ?? before.directTrain,
        registeredOn: unit.today(),
      },
    },
    unit,
  );
  unit.notify(toAuthor(registered, 'suggestion.registered', { number: registered.number }));
  return { suggestion: registered };
};

interface Numbering {
  readonly congressId: string | null;
  readonly session: number | null;
  readonly number: number;
}

const numbered = async (
  { state, regionCode }: Suggestion,
  { congressId: given, session = null }: RegisterSuggestionInput,
  unit: SuggestionsUnit,
): Promise<Numbering> => {
  const congressId = foreignId('Congress', given, 'congressId');
  // In another state the registering is refused anyway, and no number should be drawn for it.
  const number = state === 'SUBMITTED' ? await unit.suggestions.nextNumber({ regionCode, congressId, session }) : 0;
  return { congressId, session, number };
};

const keptNumber = (
  { state, congressId, session, number }: Suggestion,
  { congressId: given, session: named }: RegisterSuggestionInput,
): Numbering => {
  const isOther = (foreignId('Congress', given, 'congressId') ?? congressId) !== congressId;
  if (state === 'SUBMITTED' && (isOther || (named ?? session) !== session)) {
    throw suggestionsErrors.NUMBERED_ELSEWHERE({ number }, { field: isOther ? 'congressId' : 'session' });
  }
  return { congressId, session, number: number ?? 0 };
};
