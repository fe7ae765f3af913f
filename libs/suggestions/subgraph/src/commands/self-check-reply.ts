import { assertVersion } from '@renda/commands';

import { asHandlingUnit } from '../access.ts';
import { attach } from '../attachments.ts';
import { suggestionsEvent } from '../events.ts';
import { openLookBackOf } from '../look-backs.ts';
import { reasonOf } from '../reason.ts';

import type { SelfCheckReplyInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { LookBackItem } from '../persistence/look-back-item.table.ts';

/** The unit tells whether what its reply said was done (自查, SUG-8). */
export const selfCheckReply = async (
  input: SelfCheckReplyInput,
  given: SuggestionsUnit,
): Promise<{ item: LookBackItem }> => {
  const before = await given.lookBackItems.lock(input.itemId);
  const unitRegion = (await given.units.findById(before.unitId))?.regionCode ?? before.regionCode;
  const lookBack = await openLookBackOf(before, given);
  const act = { regionCode: before.regionCode, since: lookBack.openedOn, about: before.suggestionId };
  const unit = await asHandlingUnit(before.unitId, unitRegion, act, input, given);
  assertVersion(before, input.expectedVersion);
  const { done } = input;
  const item = await unit.lookBackItems.save({ ...before, selfDone: done, selfText: reasonOf(input.text, 'text') });
  await attach('LOOK_BACK_SELF', item.id, input.attachmentIds, unit);
  unit.emit(
    suggestionsEvent('lookBack.selfChecked', { replyId: item.replyId, done }, { type: 'LookBackItem', row: item }),
  );
  return { item };
};
