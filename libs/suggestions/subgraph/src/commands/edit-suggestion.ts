import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { assertDiscussionDay, assertNotTooLong } from '@renda/suggestions-rules';

import { attach } from '../attachments.ts';
import { formOf } from '../form.ts';
import { changeSuggestion } from '../movement.ts';
import { lockForAuthor } from '../suggestions.ts';

import type { EditSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** Changes a draft; what is left out stays. */
export const editSuggestion = async (
  input: EditSuggestionInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const { suggestion, at: unit } = await lockForAuthor(input, given);
  assertDraft(suggestion, 'edit');
  const form = formOf(input, suggestion);
  assertNotTooLong(form);
  assertDiscussionDay(form, unit.today());
  const regionCode = input.regionCode ? parseRegionCode(input.regionCode) : suggestion.regionCode;
  // A suggestion is filed with a congress its author sits in.
  if (regionCode !== suggestion.regionCode)
    assertActsIn(unit.viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], regionCode);
  const changes = {
    ...form,
    regionCode,
    kind: input.kind ?? suggestion.kind,
    origin: input.origin ?? suggestion.origin,
  };
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => changes[name] !== suggestion[name],
  );
  await attach('SUGGESTION', suggestion.id, input.attachmentIds, unit);
  return {
    suggestion: await changeSuggestion(suggestion, changes, { kind: 'suggestion.edited', data: { changed } }, unit),
  };
};

/** What is done to a draft only, and takes no row of SUG-4. */
export const assertDraft = ({ state }: Suggestion, event: string): void => {
  if (state !== 'DRAFT') throw commonErrors.ILLEGAL_TRANSITION({ state, event, possible: '—' });
};
