import { registerOnce } from '@renda/commands';
import { commonErrors, parseRegionCode } from '@renda/kernel';
import { hasCongress, representativesErrors } from '@renda/representatives-rules';

import { assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';
import { optionalText } from '../texts.ts';

import type { CommandInput, ExternalReference } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { Congress } from '../persistence/congress.table.ts';

export interface RegisterCongressInput extends CommandInput {
  readonly regionCode: string;
  readonly term: number;
  readonly name?: string | null;
  readonly seatsTotal: number;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
  readonly externalReference?: ExternalReference | null;
}

export const registerCongress = async (input: RegisterCongressInput, unit: RepresentativesUnit) => {
  const code = parseRegionCode(input.regionCode);
  assertStaffOf(unit.viewer, code);
  const region = await unit.regions.findById(code);
  if (!region) throw commonErrors.NOT_FOUND({ type: 'Region', id: code }, { field: 'regionCode' });
  if (!hasCongress(region.kind)) {
    throw representativesErrors.REGION_WITHOUT_CONGRESS({ region: code, name: region.name }, { field: 'regionCode' });
  }
  const { term, seatsTotal, startsOn, endsOn = null } = input;
  for (const [field, value] of Object.entries({ term, seatsTotal })) {
    if (value < 1) throw commonErrors.INVALID_INPUT({ reason: `${field} ≥ 1.` }, { field });
  }
  if (endsOn) assertInOrder(startsOn, endsOn, 'endsOn');
  const create = async (id: string): Promise<Congress> => {
    const name = optionalText(input.name) ?? `${region.name}第${term}届人民代表大会`;
    const facts = { regionCode: code, level: region.level, term, name, seatsTotal, startsOn, endsOn };
    const congress = await unit.congresses.add({ id, ...facts });
    unit.emit(
      representativesEvent({
        kind: 'congress.registered',
        aggregate: { type: 'Congress', id },
        region: code,
        data: { term, seatsTotal, startsOn },
        snapshot: congress,
      }),
    );
    return congress;
  };
  const congress = await registerOnce(unit, 'Congress', input.externalReference, {
    create,
    existing: (id) => unit.congresses.findById(id),
  });
  return { congress };
};
