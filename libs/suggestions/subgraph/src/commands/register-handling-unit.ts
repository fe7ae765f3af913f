import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';

import { suggestionsEvent } from '../events.ts';

import type { RegisterHandlingUnitInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { HandlingUnit } from '../persistence/handling-unit.table.ts';

/** Enters a unit; the one of that name and region if there is one already, also when two come at once. */
export const registerHandlingUnit = async (
  input: RegisterHandlingUnitInput,
  unit: SuggestionsUnit,
): Promise<{ handlingUnit: HandlingUnit; created: boolean }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'GOVERNMENT_OFFICE', 'INTEGRATION'], regionCode);
  const name = input.name.normalize('NFKC').trim();
  if (name.length < 2 || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw commonErrors.INVALID_INPUT({ reason: 'The name of a unit has 2 to 100 characters.' }, { field: 'name' });
  }
  const { kind, head = null, caseOffice = null } = input;
  const added = await unit.units.addUnlessThere({
    name,
    regionCode,
    kind: kind ?? 'GOVERNMENT_DEPARTMENT',
    head,
    caseOffice,
    closedOn: null,
  });
  if (added) {
    unit.emit(suggestionsEvent('handlingUnit.registered', { name }, { type: 'HandlingUnit', row: added }));
    return { handlingUnit: added, created: true };
  }
  const known = await unit.units.named(regionCode, name);
  if (!known) throw commonErrors.NOT_FOUND({ type: 'HandlingUnit', id: name });
  return { handlingUnit: known, created: false };
};
