import { commonErrors } from '@renda/kernel';
import { assertExplained, assertFiledBefore } from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { shortText } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { NotAdmitSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** REGISTERED → NOT_ADMITTED, with a ground and an explanation to the author (SUG-3). */
export const notAdmitSuggestion = async (
  input: NotAdmitSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  const { ground } = input;
  const similarToId = input.similarToId || null;
  const explanation = shortText(input.explanation.trim(), 'explanation');
  assertExplained({ ground, explanation, similarToId });
  if (similarToId) await assertEarlier(suggestion, similarToId, unit);
  const refused = await moveSuggestion(
    suggestion,
    {
      event: 'notAdmit',
      kind: 'suggestion.notAdmitted',
      data: { ground, reason: explanation },
      changes: { notAdmittedGround: ground, notAdmittedExplanation: explanation, similarToId },
    },
    unit,
  );
  unit.notify(toAuthor(refused, 'suggestion.notAdmitted', { ground, explanation }));
  return { suggestion: refused };
};

const assertEarlier = async (refused: Suggestion, similarToId: string, unit: SuggestionsUnit): Promise<void> => {
  const earlier = await unit.suggestions.findById(similarToId);
  if (!earlier || earlier.state === 'DRAFT')
    throw commonErrors.NOT_FOUND({ type: 'Suggestion', id: similarToId }, { field: 'similarToId' });
  assertFiledBefore(earlier, refused);
};
