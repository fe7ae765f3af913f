import { assertVersion } from '@renda/commands';
import { seatLifecycle } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { optionalText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';
import type { SuspensionGround } from '@renda/representatives-rules';

import type { RepresentativesUnit } from '../context.ts';

export interface SuspendRepresentativeInput extends CommandInput {
  readonly representativeId: string;
  readonly ground: SuspensionGround;
  readonly startedOn?: Day | null;
  readonly document?: string | null;
  readonly expectedVersion?: number | null;
}

export const suspendRepresentative = async (input: SuspendRepresentativeInput, unit: RepresentativesUnit) => {
  const seat = await unit.representatives.lock(input.representativeId);
  assertStaffOf(unit.viewer, seat.regionCode);
  assertVersion(seat, input.expectedVersion);
  const state = seatLifecycle.advance(seat.state, 'suspend');
  const { ground } = input;
  const startedOn = input.startedOn ?? unit.today();
  assertHasCome(startedOn, unit.today(), 'startedOn');
  assertInOrder(seat.inOfficeFrom ?? startedOn, startedOn, 'startedOn');
  await unit.suspensions.add({
    representativeId: seat.id,
    ground,
    document: optionalText(input.document),
    startedOn,
    endedOn: null,
  });
  const representative = await unit.representatives.save({ ...seat, state });
  unit.emit(seatEvent('representative.suspended', representative, { ground, startedOn }));
  return { representative };
};
