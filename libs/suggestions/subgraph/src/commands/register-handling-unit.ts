import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { visibleLength } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { isVisible } from '../reason.ts';

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
  if (visibleLength(name) < 2 || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw commonErrors.INVALID_INPUT({ reason: 'The name of a unit has 2 to 100 characters.' }, { field: 'name' });
  }
  const { kind } = input;
  const head = shortName(input.head, 'head');
  const caseOffice = shortName(input.caseOffice, 'caseOffice');
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

const shortName = (given: string | null | undefined, field: string): string | null => {
  if (!given || !isVisible(given)) return null;
  if (given.length <= 100 && !/\p{Cc}/u.test(given)) return given.trim();
  throw commonErrors.INVALID_INPUT({ reason: 'At most 100 characters.' }, { field });
};
