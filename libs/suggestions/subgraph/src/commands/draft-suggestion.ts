import { assertActsIn, grantFor } from '@renda/identity';
import { parseRegionCode } from '@renda/kernel';
import { newId } from '@renda/persistence';
import { assertDiscussionDay, assertNotTooLong, earliestDay, suggestionsErrors } from '@renda/suggestions-rules';

import { asSittingRepresentative } from '../access.ts';
import { attach } from '../attachments.ts';
import { foreignId } from '../foreign-id.ts';
import { formOf } from '../form.ts';
import { limitsOn } from '../limits.ts';
import { emitSuggestion } from '../movement.ts';

import type { DraftSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** – → DRAFT (SUG-4): a representative begins a suggestion, or the office from a paper. */
export const draftSuggestion = async (
  input: DraftSuggestionInput,
  given: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(given.viewer, ['REPRESENTATIVE', 'COMMITTEE_STAFF'], regionCode);
  const authorId = foreignId(
    'Representative',
    input.authorId ?? grantFor(given.viewer, ['REPRESENTATIVE'], regionCode)?.subject,
    'authorId',
  );
  if (!authorId) throw suggestionsErrors.NOT_THE_AUTHOR({}, { field: 'authorId' });
  // A paper may be as old as the office finds it: the draft itself has no cause before it.
  const id = newId();
  const unit = await asSittingRepresentative(
    authorId,
    { regionCode, since: earliestDay, about: id },
    input,
    given,
    () => suggestionsErrors.NOT_THE_AUTHOR(),
  );
  const opinionId = foreignId('CitizenOpinion', input.opinionId, 'opinionId');
  const form = formOf(input);
  assertNotTooLong(form);
  assertDiscussionDay(form, unit.today());
  const suggestion = await unit.suggestions.add({
    ...blank,
    ...form,
    id,
    kind: input.kind ?? 'SUGGESTION',
    origin: input.origin ?? (opinionId ? 'CITIZEN_OPINION' : 'REPRESENTATIVE'),
    regionCode,
    authorId,
    signerIds: [authorId],
    opinionId,
    stateSince: unit.today(),
    limits: await limitsOn(unit.policy, regionCode, unit.today()),
  });
  await attach('SUGGESTION', id, input.attachmentIds, unit);
  emitSuggestion(
    'suggestion.drafted',
    { kind: suggestion.kind, origin: suggestion.origin, authorId },
    suggestion,
    unit,
  );
  if (opinionId) emitSuggestion('suggestion.filedFromOpinion', { opinionId, authorId }, suggestion, unit);
  return { suggestion };
};

export const blank = {
  state: 'DRAFT',
  invitedIds: [],
  congressId: null,
  session: null,
  number: null,
  sessionEndsOn: null,
  directTrain: false,
  similarShownFor: null,
  clock: null,
  dueOn: null,
  chasedFor: null,
  overdueFor: null,
  submittedOn: null,
  registeredOn: null,
  approvedOn: null,
  assignedOn: null,
  repliedOn: null,
  endedOn: null,
  verifySince: null,
  closing: null,
  round: 0,
  resultClass: null,
  solved: null,
  lateReplies: 0,
  attitude: null,
  result: null,
  notAdmittedGround: null,
  notAdmittedExplanation: null,
  similarToId: null,
  keptApartFromIds: [],
  mergedIntoId: null,
  escalatedFromId: null,
  escalatedToId: null,
  escalatedToRegion: null,
  unitIds: [],
  withdrawalReason: null,
  afterRefusal: null,
  continuedById: null,
  continuesId: null,
} as const;
