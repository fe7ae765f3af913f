import { commonErrors } from '@renda/kernel';

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
  const keptApartFromIds = await othersFiled(suggestion, input.keepApartFromIds ?? [], unit);
  const admitted = await moveSuggestion(
    suggestion,
    { event: 'admit', kind: 'suggestion.admitted', data: { keptApartFromIds }, changes: { keptApartFromIds } },
    unit,
  );
  if (input.mergeIntoId) return { suggestion: await mergeInto(admitted, input.mergeIntoId, unit) };
  return { suggestion: await putToApproval(admitted, unit) };
};

/** Ids of other suggestions, each of which was filed. */
const othersFiled = async (
  { id: own }: Suggestion,
  ids: readonly string[],
  unit: SuggestionsUnit,
): Promise<readonly string[]> => {
  const filed = (await unit.suggestions.findByIds(ids)).filter(({ id, state }) => id !== own && state !== 'DRAFT');
  const known = new Set(filed.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id.toLowerCase()));
  if (unknown !== undefined)
    throw commonErrors.NOT_FOUND({ type: 'Suggestion', id: unknown }, { field: 'keepApartFromIds' });
  return [...known];
};
