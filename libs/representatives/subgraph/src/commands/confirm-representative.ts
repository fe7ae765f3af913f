import { assertVersion } from '@renda/commands';
import { seatLifecycle } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface ConfirmRepresentativeInput extends CommandInput {
  readonly representativeId: string;
  readonly inOfficeFrom?: Day | null;
  readonly expectedVersion?: number | null;
}

export const confirmRepresentative = async (input: ConfirmRepresentativeInput, unit: RepresentativesUnit) => {
  const seat = await unit.representatives.lock(input.representativeId);
  assertStaffOf(unit.viewer, seat.regionCode);
  assertVersion(seat, input.expectedVersion);
  const state = seatLifecycle.advance(seat.state, 'confirm');
  const inOfficeFrom = input.inOfficeFrom ?? unit.today();
  assertHasCome(inOfficeFrom, unit.today(), 'inOfficeFrom');
  assertInOrder(seat.electedOn, inOfficeFrom, 'inOfficeFrom');
  const representative = await unit.representatives.save({ ...seat, state, inOfficeFrom });
  unit.emit(seatEvent('representative.confirmed', representative, { inOfficeFrom }));
  return { representative };
};
