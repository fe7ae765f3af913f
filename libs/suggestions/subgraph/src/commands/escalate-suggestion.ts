import { isWithin, parseRegionCode } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { moveSuggestion } from '../movement.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { EscalateSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** REGISTERED → ESCALATED: a matter of the level above is not inadmissible, it goes there (SUG-3). */
export const escalateSuggestion = async (
  input: EscalateSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  const above = parseRegionCode(input.regionCode);
  const below = suggestion.regionCode;
  if (above === below || !isWithin(below, above))
    throw suggestionsErrors.NOT_ABOVE({ region: above, below }, { field: 'regionCode' });
  const reason = reasonOf(input.reason);
  const escalated = await moveSuggestion(
    suggestion,
    {
      event: 'escalate',
      kind: 'suggestion.escalated',
      data: { regionCode: above, reason },
      changes: { escalatedToRegion: above, escalatedToId: null },
    },
    unit,
  );
  unit.notify({
    kind: 'suggestion.escalated',
    to: { role: 'COMMITTEE_STAFF', region: above },
    about: { type: 'Suggestion', id: escalated.id },
    data: { reason },
  });
  unit.notify(toAuthor(escalated, 'suggestion.escalated', { above }));
  return { suggestion: escalated };
};
