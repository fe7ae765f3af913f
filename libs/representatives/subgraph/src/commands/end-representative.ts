import { assertVersion } from '@renda/commands';
import { sql } from '@renda/persistence';
import { endsBeforeOffice, representativesErrors, seatLifecycle } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { endMember } from './end-committee-membership.ts';
import { leaveGroup } from './leave-representative-group.ts';
import { endSuspension } from './restore-representative.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';
import type { SeatEndGround } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';
import type { Representative } from '../persistence/representative.table.ts';

export interface EndRepresentativeInput extends CommandInput {
  readonly representativeId: string;
  readonly ground: SeatEndGround;
  readonly endedOn?: Day | null;
  readonly announcedOn?: Day | null;
  readonly document?: string | null;
  readonly expectedVersion?: number | null;
}

/** Ends the seat and all that hangs on it: the committee seat, the groups, a suspension that still holds. */
export const endRepresentative = async (input: EndRepresentativeInput, unit: RepresentativesUnit) => {
  const seat = await unit.representatives.lock(input.representativeId);
  assertStaffOf(unit.viewer, seat.regionCode);
  assertVersion(seat, input.expectedVersion);
  const { ground } = input;
  const state = seatLifecycle.advance(seat.state, 'end');
  if (endsBeforeOffice(ground) && seat.state !== 'ELECTED') {
    throw representativesErrors.SEAT_GROUND_IMPOSSIBLE({ ground, state: seat.state }, { field: 'ground' });
  }
  const endedOn = input.endedOn ?? unit.today();
  const endAnnouncedOn = input.announcedOn ?? unit.today();
  assertHasCome(endedOn, unit.today(), 'endedOn');
  assertHasCome(endAnnouncedOn, unit.today(), 'announcedOn');
  assertInOrder(seat.inOfficeFrom ?? seat.electedOn, endedOn, 'endedOn');
  await endWhatHangsOn(seat, endedOn, unit, input.document);
  const wanted = { ...seat, state, endedOn, endGround: ground, endAnnouncedOn };
  const representative = await unit.representatives.save(wanted);
  unit.emit(seatEvent('representative.ended', representative, { ground, endedOn }));
  return { representative };
};

const endWhatHangsOn = async (
  { id }: Representative,
  endedOn: Day,
  unit: RepresentativesUnit,
  document?: string | null,
): Promise<void> => {
  const ofSeat = sql`t.representative_id = ${id} AND t.ended_on IS NULL`;
  for (const member of await unit.committeeMembers.where(ofSeat)) {
    await endMember(member, laterOf(member.startedOn, endedOn), unit);
  }
  for (const membership of await unit.memberships.where(ofSeat)) {
    await leaveGroup(membership, laterOf(membership.startedOn, endedOn), unit);
  }
  await endSuspension(id, endedOn, unit, document);
};

// What began after a day that is told only now was never held.
const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
