import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { attach } from '../attachments.ts';
import { foundAs } from '../class-found.ts';
import { openFollowUp } from '../follow-ups.ts';
import { suggestionsEvent } from '../events.ts';
import { openLookBackOf } from '../look-backs.ts';
import { reasonOf } from '../reason.ts';

import type { Day } from '@renda/kernel';

import type { InspectReplyInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { LookBackItem } from '../persistence/look-back-item.table.ts';

/** What an inspection on site found; undone, the closed suggestion is followed up (SUG-8). */
export const inspectReply = async (
  input: InspectReplyInput,
  unit: SuggestionsUnit,
): Promise<{ item: LookBackItem }> => {
  const before = await unit.lookBackItems.lock(input.itemId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], before.regionCode);
  assertVersion(before, input.expectedVersion);
  await openLookBackOf(before, unit);
  const { done } = input;
  const text = reasonOf(input.text, 'text');
  const suggestion = await unit.suggestions.lock(before.suggestionId);
  const newClass = await knownClass(input.newClass, suggestion.regionCode, suggestion.limits.on, unit);
  const item = await unit.lookBackItems.save({ ...before, foundDone: done, foundText: text, newClass });
  await attach('LOOK_BACK_FOUND', item.id, input.attachmentIds, unit);
  unit.emit(
    suggestionsEvent('lookBack.inspected', { replyId: item.replyId, done }, { type: 'LookBackItem', row: item }),
  );
  // Inspected again and no other class found, it is what the reply said.
  const found = { replyId: item.replyId, resultClass: newClass ?? item.resultClass };
  const classed = (newClass ?? before.newClass) ? await foundAs(suggestion, found, unit) : suggestion;
  if (!done && classed.state === 'CLOSED') await openFollowUp(classed, { reason: text, commitmentId: null }, unit);
  return { item };
};

const knownClass = async (
  resultClass: string | null | undefined,
  region: string,
  on: Day,
  unit: SuggestionsUnit,
): Promise<string | null> => {
  if (!resultClass) return null;
  const { name, classes } = await unit.policy.read(region, 'suggestion.classScheme', on);
  const codes = classes.map(({ code }) => code);
  if (codes.includes(resultClass)) return resultClass;
  throw suggestionsErrors.RESULT_CLASS_UNKNOWN({ resultClass, scheme: name, classes: codes }, { field: 'newClass' });
};
