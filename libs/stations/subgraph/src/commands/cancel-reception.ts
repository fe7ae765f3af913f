import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';
import { receptionLifecycle } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { dutiesOf } from '../duties.ts';
import { emitReception } from '../station-events.ts';
import { stationById } from '../stations.ts';

import type { CancelReceptionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Reception } from '../persistence/reception.table.ts';

/** SCHEDULED → CANCELLED, with a published reason (STA-4). */
export const cancelReception = async (
  input: CancelReceptionInput,
  unit: StationsUnit,
): Promise<{ reception: Reception }> => {
  const reception = await unit.receptions.lock(input.receptionId);
  const station = await stationById(reception.stationId, unit);
  assertStaffOf(unit.viewer, station);
  assertVersion(reception, input.expectedVersion);
  const state = receptionLifecycle.advance(reception.state, 'cancel');
  const reason = input.reason.trim();
  if (!reason) throw commonErrors.INVALID_INPUT({ reason: 'Say why.' }, { field: 'reason' });
  const cancelled = await unit.receptions.save({ ...reception, state, cancelReason: reason });
  const representativeIds = (await dutiesOf(reception.id, unit)).map(({ representativeId }) => representativeId);
  const { startsAt } = cancelled;
  emitReception(cancelled, 'reception.cancelled', { stationId: station.id, startsAt, representativeIds, reason }, unit);
  for (const subject of representativeIds)
    unit.notify({
      kind: 'reception.cancelled',
      to: { role: 'REPRESENTATIVE', region: station.regionCode, subject },
      about: { type: 'Reception', id: reception.id },
      data: { startsAt },
    });
  return { reception: cancelled };
};
