import { registerOnce } from '@renda/commands';
import { newId } from '@renda/persistence';
import { representativesErrors } from '@renda/representatives-rules';

import { assertHasCome, assertInOrder } from '../days.ts';
import { assertNotBoth, readEthnicity, readHome, readWords } from '../profile.ts';
import { seatEvent } from '../seat-event.ts';
import { assertStaffOf } from '../staff.ts';
import { optionalText, requiredText } from '../texts.ts';
import { isUuid } from '../uuid.ts';

import type { CommandInput, ExternalReference } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';
import type { Representative } from '../persistence/representative.table.ts';
import type { ProfileInput } from '../profile.ts';

export interface RegisterRepresentativeInput extends CommandInput, ProfileInput {
  readonly congressId: string;
  readonly personId?: string | null;
  readonly name: string;
  readonly electedOn: Day;
  readonly byElection?: boolean;
  readonly externalReference?: ExternalReference | null;
}

/** Election makes the seat; it is taken up once the qualification is found valid (REP-13). */
export const registerRepresentative = async (input: RegisterRepresentativeInput, unit: RepresentativesUnit) => {
  const congress = await unit.congresses.lock(input.congressId);
  assertStaffOf(unit.viewer, congress.regionCode);
  const { electedOn, personId } = input;
  assertHasCome(electedOn, unit.today(), 'electedOn');
  if (congress.endsOn) assertInOrder(electedOn, congress.endsOn, 'electedOn');
  const grassRoots = input.grassRoots ?? false;
  const leadingCadre = input.leadingCadre ?? false;
  assertNotBoth(grassRoots, leadingCadre);
  if (personId && (await unit.representatives.ofPersons([personId].filter(isUuid))).length === 0) {
    throw representativesErrors.PERSON_UNKNOWN({ person: personId }, { field: 'personId' });
  }
  const homeRegionCode = await readHome(input.homeRegionCode, congress.regionCode, unit);

  const create = async (id: string): Promise<Representative> => {
    const seat = await unit.representatives.add({
      id,
      congressId: congress.id,
      regionCode: congress.regionCode,
      level: congress.level,
      personId: personId ?? newId(),
      name: requiredText(input.name, 'name'),
      gender: input.gender ?? null,
      ethnicity: readEthnicity(optionalText(input.ethnicity)),
      party: optionalText(input.party),
      education: optionalText(input.education),
      profession: optionalText(input.profession),
      specialities: readWords(input.specialities ?? []),
      grassRoots,
      leadingCadre,
      certificateNumber: optionalText(input.certificateNumber),
      electoralUnit: optionalText(input.electoralUnit) ?? '',
      homeRegionCode,
      photoUrl: input.photoUrl ?? null,
      state: 'ELECTED',
      electedOn,
      byElection: input.byElection ?? false,
      inOfficeFrom: null,
      endedOn: null,
      endGround: null,
      endAnnouncedOn: null,
    });
    if (input.phone) await unit.contacts.keepAll([{ representativeId: id, phone: input.phone }]);
    unit.emit(seatEvent('representative.registered', seat, { electedOn, inOfficeFrom: null }));
    return seat;
  };
  const representative = await registerOnce(unit, 'Representative', input.externalReference, {
    create,
    existing: (id) => unit.representatives.findById(id),
  });
  return { representative };
};
