import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { startClock, suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { limitsOn } from '../limits.ts';
import { reasonOf } from '../reason.ts';
import { progressQuery } from '../unit-progress.ts';

import type { Day, RegionCode } from '@renda/kernel';

import type { FreezeBulletinInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Bulletin } from '../persistence/bulletin.table.ts';

/** Makes a bulletin from the data of this moment; later changes of the cases do not move it (SUG-9). */
export const freezeBulletin = async (
  input: FreezeBulletinInput,
  unit: SuggestionsUnit,
): Promise<{ bulletin: Bulletin }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], regionCode);
  const { kind, from, to } = input;
  if (from > to)
    throw commonErrors.INVALID_INPUT({ reason: 'The days run from an earlier to a later one.' }, { field: 'to' });
  if (kind === 'FINAL') await assertLimitEnded(regionCode, to, unit);
  const title = reasonOf(input.title, 'title');
  const rows = await unit.figures.bulletinRows({ regionCode, from, to }, unit.today());
  const query = progressQuery({ regionCode, from, to });
  const bulletin = await unit.bulletins.add({ title, kind, regionCode, from, to, query, rows });
  unit.emit(suggestionsEvent('bulletin.frozen', { kind, from, to }, { type: 'Bulletin', row: bulletin }));
  return { bulletin };
};

/** The last task assigned may be replied to until its limit ends: a final word before would be none (SUG-9). */
const assertLimitEnded = async (regionCode: RegionCode, to: Day, unit: SuggestionsUnit): Promise<void> => {
  const limits = await limitsOn(unit.policy, regionCode, to);
  const { due } = startClock('replyMonths', { event: 'assigned', on: to }, limits, unit.calendar);
  if (unit.today() <= due) throw suggestionsErrors.BULLETIN_TOO_EARLY({ due }, { field: 'kind' });
};
