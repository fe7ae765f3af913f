import { commonErrors } from '@renda/kernel';

import { assertStaffOf } from '../access.ts';
import { keepContact } from '../contacts.ts';
import { stationsEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { openStation } from '../stations.ts';

import type { RegisterVisitInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Visit } from '../persistence/visit.table.ts';

/** 来访有登记: a line of the visitors' register, the visitor's data apart from it (STA-5, ACC-2). */
export const registerVisit = async (input: RegisterVisitInput, unit: StationsUnit): Promise<{ visit: Visit }> => {
  const station = await openStation(input.stationId, unit);
  assertStaffOf(unit.viewer, station);
  const visitedOn = input.visitedOn ?? unit.today();
  if (visitedOn > unit.today()) throw commonErrors.DAY_IN_FUTURE({ day: visitedOn }, { field: 'visitedOn' });
  const purpose = input.purpose.trim();
  if (!purpose) throw commonErrors.INVALID_INPUT({ reason: 'Say what the citizen came for.' }, { field: 'purpose' });
  const receptionId = await receptionOf(input, unit);
  const contact = await keepContact(input.citizen, null, unit);
  const visit = await unit.visits.add({
    stationId: station.id,
    receptionId,
    regionCode: station.regionCode,
    visitedOn,
    purpose,
    receivedById: foreignId('Representative', input.receivedById, 'receivedById'),
    contactId: contact?.id ?? null,
  });
  const { stationId, receivedById, purpose: _, ...snapshot } = visit;
  unit.emit(
    stationsEvent({
      kind: 'visit.registered',
      aggregate: { type: 'Visit', id: visit.id },
      region: visit.regionCode,
      data: { stationId, receptionId, visitedOn, receivedById },
      snapshot: { ...snapshot, stationId, receivedById },
    }),
  );
  return { visit };
};

const receptionOf = async (
  { receptionId, stationId }: RegisterVisitInput,
  unit: StationsUnit,
): Promise<string | null> => {
  if (!receptionId) return null;
  const reception = await unit.receptions.findById(receptionId);
  if (reception?.stationId === stationId && reception.state !== 'CANCELLED') return reception.id;
  throw commonErrors.NOT_FOUND({ type: 'Reception', id: receptionId }, { field: 'receptionId' });
};
