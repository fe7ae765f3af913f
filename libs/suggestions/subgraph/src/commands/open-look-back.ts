import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode, regionPrefix } from '@renda/kernel';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';

import type { OpenLookBackInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { LookBack } from '../persistence/look-back.table.ts';

/** Opens a look-back over the replies the scheme marks, and draws the sample (SUG-8). */
export const openLookBack = async (
  input: OpenLookBackInput,
  unit: SuggestionsUnit,
): Promise<{ lookBack: LookBack }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], regionCode);
  const { from, to, sample } = input;
  if (from > to || to > unit.today()) {
    throw commonErrors.INVALID_INPUT(
      { reason: 'The days run from an earlier to a later one, not past today.' },
      { field: 'to' },
    );
  }
  if (sample < 0 || sample > 500)
    throw commonErrors.INVALID_INPUT({ reason: 'A sample has 0 to 500 replies.' }, { field: 'sample' });
  const name = reasonOf(input.name, 'name');
  const lookBack = await unit.lookBacks.add({ name, regionCode, from, to, openedOn: unit.today(), closedOn: null });
  await unit.lookBacks.fill(lookBack, `${regionPrefix(regionCode)}%`, sample);
  unit.emit(suggestionsEvent('lookBack.opened', { from, to, sample }, { type: 'LookBack', row: lookBack }));
  return { lookBack };
};
