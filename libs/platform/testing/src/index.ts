export {
  asAdmin,
  asAnalyst,
  asAnyone,
  asChairpersons,
  asCitizen,
  asCommitteeMember,
  asCommitteeStaff,
  asDeputyDirector,
  asGovernmentOffice,
  asHandlingUnit,
  asIntegration,
  asOnePerson,
  asPresidium,
  asRepresentative,
  asRole,
  asStationStaff,
  asSystem,
  asTeller,
  asWorkingCommittee,
} from './actors.ts';
export { dataOf } from './answer.ts';
export { closeAfterSpec } from './close-after-spec.ts';
export { freshDatabase } from './fresh-database.ts';
export { matchers } from './matchers.ts';
export { describeWithRealData, realData } from './real-data.ts';
export { testClock } from './test-clock.ts';
export { testDatabaseUrl } from './test-database.ts';
export { testSubgraph } from './test-subgraph.ts';

export type { Answer, AnswerError } from './answer.ts';
export type { DatabaseTemplate, FreshDatabase } from './fresh-database.ts';
export type { TestClock } from './test-clock.ts';
export type { TestFeed } from './test-feed.ts';
export type { TestSubgraph, TestSubgraphOptions } from './test-subgraph.ts';
