import { suggestionsErrors } from '@renda/suggestions-rules';

import { reasonOf } from './reason.ts';

import type { Day } from '@renda/kernel';

import type { BodyDecisionInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { BodyDecision } from './persistence/body-decision.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

interface Decided extends BodyDecisionInput {
  readonly body: string;
  readonly matter: string;
}

/** A body's decision is a record: body, meeting, date, number, text (ACC-3). */
export const recordDecision = (
  { id, stateSince }: Suggestion,
  decided: Decided,
  unit: SuggestionsUnit,
): Promise<BodyDecision> => addDecision(id, stateSince, decided, unit);

/** Not dated before what it decides on was there, nor in the future. */
export const addDecision = async (
  suggestionId: string | null,
  earliest: Day,
  { body, matter, meeting, number, decidedOn, text }: Decided,
  unit: SuggestionsUnit,
): Promise<BodyDecision> => {
  if (decidedOn > unit.today() || decidedOn < earliest) {
    throw suggestionsErrors.DECISION_DAY_IMPOSSIBLE({ decidedOn, earliest }, { field: 'decision' });
  }
  return unit.decisions.add({
    suggestionId,
    motionId: null,
    matterId: null,
    matter,
    body,
    meeting: reasonOf(meeting, 'decision'),
    number: reasonOf(number, 'decision'),
    decidedOn,
    text: reasonOf(text, 'decision'),
  });
};
