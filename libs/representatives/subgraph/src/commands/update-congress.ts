import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';

import { assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';
import { differencesOf, requiredText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface UpdateCongressInput extends CommandInput {
  readonly congressId: string;
  readonly name?: string | null;
  readonly seatsTotal?: number | null;
  readonly endsOn?: Day | null;
  readonly expectedVersion?: number | null;
}

export const updateCongress = async (input: UpdateCongressInput, unit: RepresentativesUnit) => {
  const congress = await unit.congresses.lock(input.congressId);
  assertStaffOf(unit.viewer, congress.regionCode);
  assertVersion(congress, input.expectedVersion);
  const { name, seatsTotal, endsOn } = input;
  if (typeof seatsTotal === 'number' && seatsTotal < 1) {
    throw commonErrors.INVALID_INPUT({ reason: 'seatsTotal ≥ 1.' }, { field: 'seatsTotal' });
  }
  if (endsOn) assertInOrder(congress.startsOn, endsOn, 'endsOn');
  const wanted = {
    ...congress,
    name: typeof name === 'string' ? requiredText(name, 'name') : congress.name,
    seatsTotal: seatsTotal ?? congress.seatsTotal,
    endsOn: endsOn === undefined ? congress.endsOn : endsOn,
  };
  const changed = differencesOf(congress, wanted);
  if (changed.length === 0) return { congress };
  const saved = await unit.congresses.save(wanted);
  unit.emit(
    representativesEvent({
      kind: 'congress.updated',
      aggregate: { type: 'Congress', id: saved.id },
      region: saved.regionCode,
      data: { changed },
      snapshot: saved,
    }),
  );
  return { congress: saved };
};
