import { sql } from '@renda/persistence';
import { representativesErrors } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';
import { isUuid } from '../uuid.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { GroupMembership, RepresentativeGroup } from '../persistence/group.table.ts';

export interface LeaveRepresentativeGroupInput extends CommandInput {
  readonly groupId: string;
  readonly representativeId: string;
  readonly endedOn?: Day | null;
}

export const leaveRepresentativeGroup = async (input: LeaveRepresentativeGroupInput, unit: RepresentativesUnit) => {
  const group = await unit.groups.lock(input.groupId);
  assertStaffOf(unit.viewer, group.regionCode);
  const endedOn = input.endedOn ?? unit.today();
  assertHasCome(endedOn, unit.today(), 'endedOn');
  const ids = [input.representativeId].filter(isUuid);
  const [membership] = await unit.memberships.where(
    sql`t.group_id = ${group.id} AND t.representative_id = ANY(${ids}::uuid[]) AND t.ended_on IS NULL`,
  );
  if (!membership) throw representativesErrors.NOT_A_GROUP_MEMBER({}, { field: 'representativeId' });
  assertInOrder(membership.startedOn, endedOn, 'endedOn');
  return { group: await leaveGroup(membership, endedOn, unit) };
};

/** Ends the membership; who led the group leads it no more. */
export const leaveGroup = async (
  membership: GroupMembership,
  endedOn: Day,
  unit: RepresentativesUnit,
): Promise<RepresentativeGroup> => {
  const { groupId, representativeId } = membership;
  await unit.memberships.save({ ...membership, endedOn });
  const group = await unit.groups.lock(groupId);
  const left = group.leaderId === representativeId ? await unit.groups.save({ ...group, leaderId: null }) : group;
  unit.emit(
    representativesEvent({
      kind: 'group.left',
      aggregate: { type: 'RepresentativeGroup', id: groupId },
      region: group.regionCode,
      data: { representativeId, endedOn },
      snapshot: left,
    }),
  );
  return left;
};
