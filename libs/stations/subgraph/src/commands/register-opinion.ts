import { registerOnce } from '@renda/commands';
import { actsIn, assertActsIn, subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { stationsErrors } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { answerOf } from '../citizen-words.ts';
import { keepContact } from '../contacts.ts';
import { foreignId } from '../foreign-id.ts';
import { onDay, registerAt } from '../registration.ts';
import { stationNamed } from '../stations.ts';

import type { ActingRole } from '../access.ts';
import type { RegisterOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';
import type { Station } from '../persistence/station.table.ts';

/** – → REGISTERED, by staff, a representative or another system (STA-5). */
export const registerOpinion = async (
  input: RegisterOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const station = await stationNamed(input, unit);
  const { role, representativeId } = await registrar(input, station, unit);
  const visit = await visitOf(input, unit);
  const opinion = await registerOnce(unit, 'CitizenOpinion', input.externalReference, {
    create: async (id) => {
      const contact = await keepContact(input.citizen, null, unit);
      const contactId = contact?.id ?? visit?.contactId ?? null;
      const facts = { ...input, id, station, contactId, visitId: visit?.id, representativeId, role };
      return registerAt(facts, onDay(input.writtenOn, unit, 'writtenOn'));
    },
    existing: async (id) => sameText(await unit.opinions.findById(id), input),
  });
  return { opinion: answerOf(opinion) };
};

/** Throws EXTERNAL_ID_WITH_OTHER_TEXT: an id of another system stands for one text only (EVT-3). */
export const sameText = (
  opinion: CitizenOpinion | null,
  { text, externalReference }: Pick<RegisterOpinionInput, 'text' | 'externalReference'>,
): CitizenOpinion | null => {
  if (opinion && opinion.text !== text.trim())
    throw stationsErrors.EXTERNAL_ID_WITH_OTHER_TEXT({ ...externalReference }, { field: 'externalReference.id' });
  return opinion;
};

interface Registrar {
  readonly role: ActingRole;
  readonly representativeId: string | null;
}

const registrar = async (input: RegisterOpinionInput, station: Station, unit: StationsUnit): Promise<Registrar> => {
  const { viewer } = unit;
  const representativeId = foreignId('Representative', input.representativeId, 'representativeId');
  if (actsIn(viewer, ['INTEGRATION'], station.regionCode)) return { role: 'INTEGRATION', representativeId };
  const own = await ownRepresentative(station, unit);
  if (own && (representativeId ?? own) === own) return { role: 'REPRESENTATIVE', representativeId: own };
  // The two other roles are asked first, so that the refusal tells the nearest thing missing.
  if (viewer.grants.every(({ role }) => role === 'REPRESENTATIVE' || role === 'INTEGRATION'))
    assertActsIn(viewer, ['REPRESENTATIVE', 'INTEGRATION'], station.regionCode, station.id);
  return { role: assertStaffOf(viewer, station), representativeId };
};

// "Own region's working data", or the station the representative belongs to.
const ownRepresentative = async (station: Station, { viewer, assignments }: StationsUnit): Promise<string | null> => {
  const ids = subjectsOf(viewer, 'REPRESENTATIVE');
  const inRegion = ids.find((id) => actsIn(viewer, ['REPRESENTATIVE'], station.regionCode, id));
  if (inRegion || ids.length === 0) return inRegion ?? null;
  const current = await assignments.currentOf(ids);
  return current.find(({ stationId }) => stationId === station.id)?.representativeId ?? null;
};

const visitOf = async ({ visitId }: RegisterOpinionInput, unit: StationsUnit) => {
  const visit = visitId ? await unit.visits.findById(visitId) : null;
  if (visitId && !visit) throw commonErrors.NOT_FOUND({ type: 'Visit', id: visitId }, { field: 'visitId' });
  return visit;
};
