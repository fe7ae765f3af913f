import { assertFree, begin } from '../key-supervisions.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { TrackSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A committee tracks what no leader supervises; nobody has to choose it, and there is no limit (SUG-7). */
export const trackSuggestion = async (
  input: TrackSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision; suggestion: Suggestion }> => {
  const suggestion = await lockFor(['WORKING_COMMITTEE', 'COMMITTEE_STAFF'], input, unit);
  await assertFree(suggestion, unit);
  const leader = reasonOf(input.committee, 'committee');
  const { memberIds } = input;
  return { suggestion, keySupervision: await begin(suggestion, { leaderKind: 'COMMITTEE', leader, memberIds }, unit) };
};
