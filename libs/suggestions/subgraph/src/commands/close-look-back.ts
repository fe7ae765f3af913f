import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';

import type { CloseLookBackInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { LookBack } from '../persistence/look-back.table.ts';

/** Ends a look-back once everything drawn has been inspected (SUG-8). */
export const closeLookBack = async (
  input: CloseLookBackInput,
  unit: SuggestionsUnit,
): Promise<{ lookBack: LookBack }> => {
  const open = await unit.lookBacks.lock(input.lookBackId);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], open.regionCode);
  assertVersion(open, input.expectedVersion);
  if (open.closedOn) throw suggestionsErrors.LOOK_BACK_CLOSED({ closedOn: open.closedOn });
  const left = await unit.lookBacks.uninspected(open.id);
  if (left > 0) throw suggestionsErrors.LOOK_BACK_UNFINISHED({ left });
  const lookBack = await unit.lookBacks.save({ ...open, closedOn: unit.today() });
  unit.emit(suggestionsEvent('lookBack.closed', {}, { type: 'LookBack', row: lookBack }));
  return { lookBack };
};
