import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';

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
  const title = reasonOf(input.title, 'title');
  const rows = await unit.figures.bulletinRows({ regionCode, from, to }, unit.today());
  const query = `tasks of ${regionCode} and below, lead or separate, assigned ${from} to ${to}, by unit, as of ${unit.clock.now().toISOString()}`;
  const bulletin = await unit.bulletins.add({ title, kind, regionCode, from, to, query, rows });
  unit.emit(suggestionsEvent('bulletin.frozen', { kind, from, to }, { type: 'Bulletin', row: bulletin }));
  return { bulletin };
};
