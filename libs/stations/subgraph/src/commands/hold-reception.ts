import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';
import { receptionLifecycle } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { dutiesOf } from '../duties.ts';
import { emitReception } from '../station-events.ts';
import { stationById } from '../stations.ts';

import type { HoldReceptionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Reception } from '../persistence/reception.table.ts';

/** Records who came; the duty register counts it from the event (STA-4, REP-8). */
export const holdReception = async (
  input: HoldReceptionInput,
  unit: StationsUnit,
): Promise<{ reception: Reception }> => {
  const reception = await unit.receptions.lock(input.receptionId);
  const station = await stationById(reception.stationId, unit);
  assertStaffOf(unit.viewer, station);
  assertVersion(reception, input.expectedVersion);
  const state = receptionLifecycle.advance(reception.state, 'hold');
  if (reception.startsAt > unit.clock.now())
    throw commonErrors.INVALID_INPUT({ reason: 'The reception has not begun yet.' }, { field: 'receptionId' });
  const duties = await dutiesOf(reception.id, unit);
  const representativeIds = duties.map(({ representativeId }) => representativeId);
  const attendedIds = representativeIds.filter((id) => input.attendedIds.includes(id));
  if (attendedIds.length < new Set(input.attendedIds).size) {
    const reason = 'Somebody named was not on duty.';
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'attendedIds' });
  }
  await unit.duties.recordAttendance(reception.id, attendedIds);
  const held = await unit.receptions.save({ ...reception, state });
  const { startsAt } = held;
  emitReception(held, 'reception.held', { stationId: station.id, startsAt, representativeIds, attendedIds }, unit);
  return { reception: held };
};
