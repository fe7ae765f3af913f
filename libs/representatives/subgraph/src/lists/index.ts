export { auditEntryList } from './audit-entry-list.ts';
export { committeeMemberList, congressList, specialCommitteeList } from './congress-lists.ts';
export { groupList } from './group-list.ts';
export { attendanceList, meetingList, rollEntryList, rollList } from './meeting-lists.ts';
export { regionList } from './region-list.ts';
export { representativeList } from './representative-list.ts';
