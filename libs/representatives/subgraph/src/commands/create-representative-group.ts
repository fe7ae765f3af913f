import { registerOnce } from '@renda/commands';
import { commonErrors, parseRegionCode } from '@renda/kernel';

import { assertHasCome } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';
import { optionalText, requiredText } from '../texts.ts';
import { addMembers, assertSeats } from './join-representative-group.ts';

import type { CommandInput, ExternalReference } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { RepresentativeGroup } from '../persistence/group.table.ts';

export interface CreateRepresentativeGroupInput extends CommandInput {
  readonly regionCode: string;
  readonly name: string;
  readonly kind: RepresentativeGroup['kind'];
  readonly leaderId?: string | null;
  readonly liaison?: string | null;
  readonly memberIds?: readonly string[];
  readonly startedOn?: Day | null;
  readonly externalReference?: ExternalReference | null;
}

export const createRepresentativeGroup = async (input: CreateRepresentativeGroupInput, unit: RepresentativesUnit) => {
  const code = parseRegionCode(input.regionCode);
  assertStaffOf(unit.viewer, code);
  if (!(await unit.regions.findById(code))) {
    throw commonErrors.NOT_FOUND({ type: 'Region', id: code }, { field: 'regionCode' });
  }
  const { kind, leaderId = null } = input;
  const startedOn = input.startedOn ?? unit.today();
  assertHasCome(startedOn, unit.today(), 'startedOn');
  const memberIds = [...new Set([...(leaderId ? [leaderId] : []), ...(input.memberIds ?? [])])];

  const create = async (id: string): Promise<RepresentativeGroup> => {
    const name = requiredText(input.name, 'name');
    const facts = { regionCode: code, name, kind, liaison: optionalText(input.liaison), startedOn, endedOn: null };
    await assertSeats(memberIds, startedOn, unit);
    const group = await unit.groups.add({ id, ...facts, leaderId });
    await addMembers(group, memberIds, startedOn, unit);
    unit.emit(
      representativesEvent({
        kind: 'group.created',
        aggregate: { type: 'RepresentativeGroup', id },
        region: code,
        data: { name, kind, memberIds },
        snapshot: group,
      }),
    );
    return group;
  };
  const group = await registerOnce(unit, 'RepresentativeGroup', input.externalReference, {
    create,
    existing: (id) => unit.groups.findById(id),
  });
  return { group };
};
