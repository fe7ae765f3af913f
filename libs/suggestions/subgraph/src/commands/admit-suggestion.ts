import { putToApproval } from '../approving.ts';
import { mergeInto } from '../merging.ts';
import { moveSuggestion } from '../movement.ts';
import { lockFor } from '../suggestions.ts';

import type { AdmitSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** REGISTERED → ADMITTED, the decision about similar ones recorded; approved at once where nobody has to (SUG-4). */
export const admitSuggestion = async (
  input: AdmitSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF'], input, unit);
  const keptApart = await unit.suggestions.findByIds(input.keepApartFromIds ?? []);
  const keptApartFromIds = keptApart.map(({ id }) => id);
  const admitted = await moveSuggestion(
    suggestion,
    { event: 'admit', kind: 'suggestion.admitted', data: { keptApartFromIds }, changes: { keptApartFromIds } },
    unit,
  );
  if (input.mergeIntoId) return { suggestion: await mergeInto(admitted, input.mergeIntoId, unit) };
  return { suggestion: await putToApproval(admitted, unit) };
};
