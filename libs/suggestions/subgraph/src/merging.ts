import { suggestionsErrors } from '@renda/suggestions-rules';

import { moveSuggestion } from './movement.ts';
import { toAuthor } from './notices.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

const open: readonly Suggestion['state'][] = ['REGISTERED', 'ADMITTED', 'APPROVED', 'ASSIGNED', 'HANDLING'];

/** Into another of the same congress that is still open, and not merged away itself. */
export const assertMergeable = (child: Suggestion, into: Suggestion): void => {
  const isSound = into.id !== child.id && into.regionCode === child.regionCode && open.includes(into.state);
  if (!isSound) throw suggestionsErrors.MERGE_IMPOSSIBLE({ state: into.state }, { field: 'intoId' });
};

/** ADMITTED → MERGED, with the consent of both lead authors; else they are kept apart (SUG-3, SUG-4). */
export const mergeInto = async (child: Suggestion, intoId: string, unit: SuggestionsUnit): Promise<Suggestion> => {
  const into = await unit.suggestions.lock(intoId);
  assertMergeable(child, into);
  const consents = await unit.consents.between(child.id, into.id);
  const missing = [...new Set([child.authorId, into.authorId])].filter(
    (author) => !consents.some(({ representativeId }) => representativeId === author),
  );
  if (missing.length > 0) throw suggestionsErrors.MERGE_NEEDS_CONSENT({ missing });
  const merged = await moveSuggestion(
    child,
    { event: 'merge', kind: 'suggestion.merged', data: { intoId: into.id }, changes: { mergedIntoId: into.id } },
    unit,
  );
  // What was merged into the child goes along, so that links never chain.
  for (const grandchild of await unit.suggestions.mergedInto([child.id])) {
    await unit.suggestions.save({ ...grandchild, mergedIntoId: into.id });
  }
  unit.notify(toAuthor(merged, 'suggestion.merged', { intoId: into.id }));
  return merged;
};
