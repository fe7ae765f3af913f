import type { Who } from './expectation.ts';

/**
 * Fields, by `Type.field`, where the reading of domain.md in `expected/` and the subgraph still part, with whom the
 * subgraph lets in so far. The expectation stays; once a question is settled the walk fails until it leaves this list.
 */
export const openQuestions: Readonly<Record<string, Who>> = {
  // §2 says COMMITTEE_MEMBER "leads supervision items" and WORKING_COMMITTEE "runs" them: may the leader record this step?
  'Mutation.investigateSupervisionItem': ['WORKING_COMMITTEE'],
  'InvestigateSupervisionItemPayload.item': ['WORKING_COMMITTEE'],
  'InvestigateSupervisionItemPayload.effects': ['WORKING_COMMITTEE'],
};
