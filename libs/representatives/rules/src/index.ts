export { representativesErrors } from './errors.ts';
export { ethnicityOf, isNameOfEthnicity } from './ethnicities.ts';
export { committeePosts, meetingBodies, meetingLifecycle } from './meeting-lifecycle.ts';
export { quorumOf, quorumShareText } from './quorum.ts';
export { hasCongress, readRegionRow, regionKinds, regionLevels } from './regions.ts';
export { readRollRow, rollColumns, rollKeyOf } from './roll-row.ts';
export { rollText } from './roll-text.ts';
export { endsBeforeOffice, seatEndGrounds, seatLifecycle, suspensionGrounds } from './seat-lifecycle.ts';

export type { CommitteePost, MeetingBody, MeetingState } from './meeting-lifecycle.ts';
export type { QuorumResult, QuorumShare } from './quorum.ts';
export type { RegionFacts, RegionKind, RegionLevel, RegionRow } from './regions.ts';
export type { Gender, RollCellError, RollColumn, RollEntry, RollReaders, RollRow } from './roll-row.ts';
export type { RollFacts } from './roll-text.ts';
export type { SeatEndGround, SeatEvent, SeatState, SuspensionGround } from './seat-lifecycle.ts';
