import { representativesErrors } from '@renda/representatives-rules';
import { registerConstraintErrors } from '@renda/persistence';

registerConstraintErrors({
  region_parent: () => representativesErrors.REGION_PARENT_UNKNOWN(),
  congress_term_once: () => representativesErrors.CONGRESS_ALREADY_REGISTERED(),
  representative_certificate_once: () =>
    representativesErrors.REPRESENTATIVE_NOT_TOLD_APART({}, { field: 'certificateNumber' }),
  representative_told_apart: () => representativesErrors.REPRESENTATIVE_NOT_TOLD_APART({}, { field: 'name' }),
  representative_person_once: () => representativesErrors.PERSON_HAS_SEAT({}, { field: 'personId' }),
  representative_grass_roots: () => representativesErrors.GRASS_ROOTS_CADRE({}, { field: 'grassRoots' }),
  committee_seat_once: () => representativesErrors.COMMITTEE_SEAT_TAKEN(),
  group_member_once: () => representativesErrors.GROUP_MEMBER_ALREADY(),
  meeting_number_once: () => representativesErrors.MEETING_NUMBER_TAKEN({}, { field: 'number' }),
});
