import { assertVersion } from '@renda/commands';

import { assertNotBoth, readEthnicity, readHome, readWords } from '../profile.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { changedText, differencesOf, requiredText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from '../context.ts';
import type { Representative } from '../persistence/representative.table.ts';
import type { ProfileInput } from '../profile.ts';

export interface UpdateRepresentativeInput extends CommandInput, ProfileInput {
  readonly representativeId: string;
  readonly expectedVersion?: number | null;
}

export const updateRepresentative = async (input: UpdateRepresentativeInput, unit: RepresentativesUnit) => {
  const before = await unit.representatives.lock(input.representativeId);
  assertStaffOf(unit.viewer, before.regionCode);
  assertVersion(before, input.expectedVersion);
  const wanted = await changedProfile(before, input, unit);
  assertNotBoth(wanted.grassRoots, wanted.leadingCadre);
  const contacts = input.phone ? [{ representativeId: before.id, phone: input.phone }] : [];
  const newPhones = contacts.length > 0 ? await unit.contacts.keepAll(contacts) : new Set<string>();
  const changed = [...differencesOf(before, wanted), ...(newPhones.size > 0 ? ['phone'] : [])];
  if (changed.length === 0) return { representative: before };
  const representative = await unit.representatives.save(wanted);
  unit.emit(seatEvent('representative.updated', representative, { changed }));
  return { representative };
};

const changedProfile = async (
  before: Representative,
  input: UpdateRepresentativeInput,
  unit: RepresentativesUnit,
): Promise<Representative> => ({
  ...before,
  name: typeof input.name === 'string' ? requiredText(input.name, 'name') : before.name,
  gender: input.gender === undefined ? before.gender : input.gender,
  ethnicity: readEthnicity(changedText(input.ethnicity, before.ethnicity)),
  party: changedText(input.party, before.party),
  education: changedText(input.education, before.education),
  profession: changedText(input.profession, before.profession),
  specialities: input.specialities ? readWords(input.specialities) : before.specialities,
  grassRoots: input.grassRoots ?? before.grassRoots,
  leadingCadre: input.leadingCadre ?? before.leadingCadre,
  certificateNumber: changedText(input.certificateNumber, before.certificateNumber),
  electoralUnit: changedText(input.electoralUnit, before.electoralUnit) ?? '',
  homeRegionCode:
    input.homeRegionCode === undefined
      ? before.homeRegionCode
      : await readHome(input.homeRegionCode, before.regionCode, unit),
  photoUrl: input.photoUrl === undefined ? before.photoUrl : input.photoUrl,
});
