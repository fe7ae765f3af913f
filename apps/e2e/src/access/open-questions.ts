import type { Who } from './expectation.ts';

const leadersAndPresidium = [
  'DEPUTY_DIRECTOR',
  'CHAIRPERSONS',
  'PRESIDIUM',
  'WORKING_COMMITTEE',
  'GOVERNMENT_OFFICE',
  'COMMITTEE_STAFF',
] as const;

/**
 * Fields, by `Type.field`, where the reading of domain.md in `expected/` and the subgraph still part, with whom the
 * subgraph lets in so far. The expectation stays; once a question is settled the walk fails until it leaves this list.
 */
export const openQuestions: Readonly<Record<string, Who>> = {
  // SUG-14 has a deadline for motions, but no query leads to it: only who opened the session is told.
  'MotionSession.id': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  'MotionSession.region': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  'MotionSession.congressId': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  'MotionSession.session': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  'MotionSession.opensAt': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  'MotionSession.closesAt': ['PRESIDIUM', 'COMMITTEE_STAFF'],
  // The presidium stands in for leaders in townships only (ACC-4); here it may also in a county.
  'Mutation.recordSupervisionStep': leadersAndPresidium,
  'RecordSupervisionStepPayload.keySupervision': leadersAndPresidium,
  'RecordSupervisionStepPayload.effects': leadersAndPresidium,
};
