import { isDeepStrictEqual } from 'node:util';

import { assertActsIn, grantFor, subjectsOf } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { assertDiscussionDay, assertNotTooLong } from '@renda/suggestions-rules';

import { attach } from '../attachments.ts';
import { foreignId } from '../foreign-id.ts';
import { formOf } from '../form.ts';
import { changeSuggestion } from '../movement.ts';
import { signingAnew } from '../signing-anew.ts';
import { lockForAuthor } from '../suggestions.ts';

import type { RegionCode } from '@renda/kernel';

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
  const congress = regionCode !== suggestion.regionCode;
  const words = form.title !== suggestion.title || form.text !== suggestion.text;
  const anew = await signingAnew(suggestion, { congress, words }, unit);
  const changes = {
    ...anew.changes,
    ...(congress ? filedWith(regionCode, suggestion, unit) : {}),
    ...form,
    kind: input.kind ?? suggestion.kind,
    origin: input.origin ?? suggestion.origin,
  };
  const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (name) => !isDeepStrictEqual(changes[name], suggestion[name]),
  );
  await attach('SUGGESTION', suggestion.id, input.attachmentIds, unit);
  const edited = await changeSuggestion(suggestion, changes, { kind: 'suggestion.edited', data: { changed } }, unit);
  anew.tell(edited);
  return { suggestion: edited };
};

/** With another congress it has the author's seat there, and nothing of the registration with the one before (SUG-4). */
const filedWith = (regionCode: RegionCode, { authorId: before }: Suggestion, { viewer }: SuggestionsUnit) => {
  assertActsIn(viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], regionCode);
  const seats = subjectsOf(viewer, 'REPRESENTATIVE').includes(before)
    ? [grantFor(viewer, ['REPRESENTATIVE'], regionCode, before), grantFor(viewer, ['REPRESENTATIVE'], regionCode)]
    : [];
  const seat = seats.find((grant) => grant !== undefined)?.subject;
  const authorId = foreignId('Representative', seat, 'regionCode') ?? before;
  return { regionCode, authorId, signerIds: [authorId], ...unregistered };
};

const unregistered = {
  congressId: null,
  session: null,
  number: null,
  sessionEndsOn: null,
  directTrain: false,
  registeredOn: null,
  keptApartFromIds: [],
} as const;

/** What is done to a draft only, and takes no row of SUG-4. */
export const assertDraft = ({ state }: Suggestion, event: string): void => {
  if (state !== 'DRAFT') throw commonErrors.ILLEGAL_TRANSITION({ state, event, possible: '—' });
};
