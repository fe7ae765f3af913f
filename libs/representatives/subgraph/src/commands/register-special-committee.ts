import { registerOnce } from '@renda/commands';
import { commonErrors, parseRegionCode } from '@renda/kernel';

import { assertHasCome } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';
import { requiredText } from '../texts.ts';

import type { CommandInput, ExternalReference } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { SpecialCommittee } from '../persistence/congress.table.ts';

export interface RegisterSpecialCommitteeInput extends CommandInput {
  readonly regionCode: string;
  readonly name: string;
  readonly kind: SpecialCommittee['kind'];
  readonly field: string;
  readonly startedOn: Day;
  readonly externalReference?: ExternalReference | null;
}

export const registerSpecialCommittee = async (input: RegisterSpecialCommitteeInput, unit: RepresentativesUnit) => {
  const code = parseRegionCode(input.regionCode);
  assertStaffOf(unit.viewer, code);
  if (!(await unit.regions.findById(code))) {
    throw commonErrors.NOT_FOUND({ type: 'Region', id: code }, { field: 'regionCode' });
  }
  assertHasCome(input.startedOn, unit.today(), 'startedOn');
  const create = async (id: string): Promise<SpecialCommittee> => {
    const committee = await unit.specialCommittees.add({
      id,
      regionCode: code,
      name: requiredText(input.name, 'name'),
      kind: input.kind,
      field: requiredText(input.field, 'field'),
      startedOn: input.startedOn,
      endedOn: null,
    });
    unit.emit(
      representativesEvent({
        kind: 'specialCommittee.registered',
        aggregate: { type: 'SpecialCommittee', id },
        region: code,
        data: { name: committee.name, field: committee.field },
        snapshot: committee,
      }),
    );
    return committee;
  };
  const specialCommittee = await registerOnce(unit, 'SpecialCommittee', input.externalReference, {
    create,
    existing: (id) => unit.specialCommittees.findById(id),
  });
  return { specialCommittee };
};
