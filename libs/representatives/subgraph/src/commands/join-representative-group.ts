import { commonErrors } from '@renda/kernel';
import { representativesErrors } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { representativesEvent } from '../events.ts';
import { assertStaffOf } from '../staff.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { RepresentativeGroup } from '../persistence/group.table.ts';

export interface JoinRepresentativeGroupInput extends CommandInput {
  readonly groupId: string;
  readonly representativeId: string;
  readonly startedOn?: Day | null;
}

export const joinRepresentativeGroup = async (input: JoinRepresentativeGroupInput, unit: RepresentativesUnit) => {
  const group = await unit.groups.lock(input.groupId);
  assertStaffOf(unit.viewer, group.regionCode);
  if (group.endedOn) throw representativesErrors.GROUP_ENDED({ endedOn: group.endedOn }, { field: 'groupId' });
  const startedOn = input.startedOn ?? unit.today();
  assertHasCome(startedOn, unit.today(), 'startedOn');
  assertInOrder(group.startedOn, startedOn, 'startedOn');
  const { representativeId } = input;
  await assertSeats([representativeId], startedOn, unit);
  await addMembers(group, [representativeId], startedOn, unit);
  unit.emit(
    representativesEvent({
      kind: 'group.joined',
      aggregate: { type: 'RepresentativeGroup', id: group.id },
      region: group.regionCode,
      data: { representativeId, startedOn },
      snapshot: group,
    }),
  );
  return { group };
};

/** The seats must be known and not ended. */
export const assertSeats = async (ids: readonly string[], startedOn: Day, unit: RepresentativesUnit): Promise<void> => {
  const seats = new Map((await unit.representatives.lockAll(ids)).map((seat) => [seat.id, seat]));
  for (const id of ids) {
    const seat = seats.get(id);
    if (!seat) throw commonErrors.NOT_FOUND({ type: 'Representative', id });
    if (seat.state === 'ENDED') throw representativesErrors.NOT_IN_OFFICE({ day: startedOn, state: seat.state });
  }
};

/** The constraint refuses who is a member already. */
export const addMembers = async (
  group: RepresentativeGroup,
  ids: readonly string[],
  startedOn: Day,
  unit: RepresentativesUnit,
): Promise<void> => {
  if (ids.length === 0) return;
  await unit.memberships.addAll(
    ids.map((representativeId) => ({ groupId: group.id, representativeId, startedOn, endedOn: null })),
  );
};
