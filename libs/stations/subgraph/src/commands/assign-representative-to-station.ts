import { commonErrors } from '@renda/kernel';

import { assertStaffOf } from '../access.ts';
import { stationsEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { openStation } from '../stations.ts';

import type { AssignRepresentativeToStationInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { StationAssignment } from '../persistence/station-representative.table.ts';

/** A representative belongs to one station at a time; moving ends the earlier assignment the same day (STA-2). */
export const assignRepresentativeToStation = async (
  input: AssignRepresentativeToStationInput,
  unit: StationsUnit,
): Promise<{ assignment: StationAssignment; ended: StationAssignment | null }> => {
  const station = await openStation(input.stationId, unit);
  assertStaffOf(unit.viewer, station);
  const representativeId = foreignId('Representative', input.representativeId, 'representativeId') ?? '';
  const assignedOn = input.from ?? unit.today();
  if (assignedOn > unit.today()) throw commonErrors.DAY_IN_FUTURE({ day: assignedOn }, { field: 'from' });
  const [current] = await unit.assignments.currentOf([representativeId]);
  if (current && assignedOn < current.assignedOn) {
    const reason = `The present assignment began on ${current.assignedOn}.`;
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'from' });
  }
  const ended = current ? await unit.assignments.save({ ...current, endedOn: assignedOn }) : null;
  const assignment = await unit.assignments.add({
    stationId: station.id,
    representativeId,
    onDuty: input.onDuty ?? true,
    assignedOn,
    endedOn: null,
  });
  unit.emit(
    stationsEvent({
      kind: 'station.representativeAssigned',
      aggregate: { type: 'StationAssignment', id: assignment.id },
      region: station.regionCode,
      data: { stationId: station.id, representativeId, from: assignedOn, leftStationId: ended?.stationId ?? null },
      snapshot: assignment,
    }),
  );
  return { assignment, ended };
};
