import { suggestionsErrors } from '@renda/suggestions-rules';

import { childrenOf } from './linked-cases.ts';
import { changeSuggestion, moveSuggestion } from './movement.ts';
import { toAuthor } from './notices.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

type States = readonly Suggestion['state'][];

/** Admitted, so that it will be replied to, and not replied to yet. */
const open: States = ['ADMITTED', 'APPROVED', 'ASSIGNED', 'HANDLING'];

/** Consent may be given while the office still reviews both. */
export const openToConsent: States = ['REGISTERED', ...open];

/** Into another of the same congress that is still open, and not merged away itself. */
export const assertMergeable = (child: Suggestion, into: Suggestion, states = open): void => {
  const isSound = into.id !== child.id && into.regionCode === child.regionCode && states.includes(into.state);
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
  const kind = 'suggestion.merged' as const;
  const data = { intoId: into.id };
  const changes = { mergedIntoId: into.id };
  const merged = await moveSuggestion(child, { event: 'merge', kind, data, changes }, unit);
  unit.notify(toAuthor(merged, kind, data));
  // What was merged into the child goes along, so that links never chain.
  for (const grandchild of await childrenOf(child.id, unit)) {
    const along = await changeSuggestion(grandchild, changes, { kind, data }, unit);
    unit.notify(toAuthor(along, kind, data));
  }
  return merged;
};
