import { assertVersion } from '@renda/commands';
import { sql } from '@renda/persistence';
import { seatLifecycle } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { optionalText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface RestoreRepresentativeInput extends CommandInput {
  readonly representativeId: string;
  readonly restoredOn?: Day | null;
  readonly document?: string | null;
  readonly expectedVersion?: number | null;
}

export const restoreRepresentative = async (input: RestoreRepresentativeInput, unit: RepresentativesUnit) => {
  const seat = await unit.representatives.lock(input.representativeId);
  assertStaffOf(unit.viewer, seat.regionCode);
  assertVersion(seat, input.expectedVersion);
  const state = seatLifecycle.advance(seat.state, 'restore');
  const restoredOn = input.restoredOn ?? unit.today();
  assertHasCome(restoredOn, unit.today(), 'restoredOn');
  await endSuspension(seat.id, restoredOn, unit, input.document);
  const representative = await unit.representatives.save({ ...seat, state });
  unit.emit(seatEvent('representative.restored', representative, { restoredOn }));
  return { representative };
};

/** Closes the suspension that still holds, if one does. */
export const endSuspension = async (
  representativeId: string,
  endedOn: Day,
  unit: RepresentativesUnit,
  document?: string | null,
): Promise<void> => {
  const holding = await unit.suspensions.where(sql`t.representative_id = ${representativeId} AND t.ended_on IS NULL`);
  for (const suspension of holding) {
    assertInOrder(suspension.startedOn, endedOn, 'restoredOn');
    const written = [suspension.document, optionalText(document)].filter(Boolean).join('; ');
    await unit.suspensions.save({ ...suspension, endedOn, document: written || null });
  }
};
