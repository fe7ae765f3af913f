import { AuditEntry } from './AuditEntry.ts';
import { Congress } from './Congress.ts';
import { Meeting } from './Meeting.ts';
import { MeetingAttendance } from './MeetingAttendance.ts';
import { MeetingRoll } from './MeetingRoll.ts';
import { MeetingRollEntry } from './MeetingRollEntry.ts';
import { Mutation } from './Mutation.ts';
import { PolicyEntry } from './PolicyEntry.ts';
import { PolicyInForce } from './PolicyInForce.ts';
import { PolicyPack } from './PolicyPack.ts';
import { PolicyPackValue } from './PolicyPackValue.ts';
import { Query } from './Query.ts';
import { QuorumCheck } from './QuorumCheck.ts';
import { Region } from './Region.ts';
import { Representative } from './Representative.ts';
import { RepresentativeGroup } from './RepresentativeGroup.ts';
import { SpecialCommittee } from './SpecialCommittee.ts';
import { StandingCommitteeMember } from './StandingCommitteeMember.ts';
import { Viewer } from './Viewer.ts';
import { ViewerGrant } from './ViewerGrant.ts';

import type { Resolvers } from '../__generated__/resolvers.ts';

/** One map per type. */
export const resolvers: Resolvers = {
  AuditEntry,
  Congress,
  Meeting,
  MeetingAttendance,
  MeetingRoll,
  MeetingRollEntry,
  Mutation,
  PolicyEntry,
  PolicyInForce,
  PolicyPack,
  PolicyPackValue,
  Query,
  QuorumCheck,
  Region,
  Representative,
  RepresentativeGroup,
  SpecialCommittee,
  StandingCommitteeMember,
  Viewer,
  ViewerGrant,
};
