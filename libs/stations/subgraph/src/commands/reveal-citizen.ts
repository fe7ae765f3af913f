import { auditRead } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { stationsErrors } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { isOwnOf, lockOpinion } from '../opinions.ts';

import type { PersonalData } from '@renda/stations-rules';

import type { RevealCitizenInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';
import type { Station } from '../persistence/station.table.ts';

const nothing = { name: null, phone: null, address: null, idNumber: null, text: null };

/** Unmasks, for a purpose and in the audit log: for those who handle the record and for the citizen (ACC-2). */
export const revealCitizen = async (
  input: RevealCitizenInput,
  unit: StationsUnit,
): Promise<PersonalData & { readonly text: string | null }> => {
  const { opinion, station } = await lockOpinion(input, unit);
  await assertMayRead(opinion, station, unit);
  await auditRead(unit, {
    purpose: input.purpose,
    aggregate: { type: 'CitizenOpinion', id: opinion.id },
    region: opinion.regionCode,
  });
  const contact = opinion.contactId ? await unit.contacts.findById(opinion.contactId) : null;
  if (contact?.erasedAt) throw stationsErrors.CITIZEN_UNKNOWN();
  const { name, phone, address, idNumber } = contact ?? nothing;
  return input.dryRun ? nothing : { name, phone, address, idNumber, text: opinion.text };
};

const assertMayRead = async (opinion: CitizenOpinion, station: Station, unit: StationsUnit): Promise<void> => {
  const { handlingUnitId, jointUnitIds, state } = opinion;
  const units = subjectsOf(unit.viewer, 'HANDLING_UNIT');
  const isHandling = state === 'HANDLING' && units.some((id) => id === handlingUnitId || jointUnitIds.includes(id));
  if (isHandling || (await isOwnOf(opinion, unit))) return;
  assertStaffOf(unit.viewer, station);
};
