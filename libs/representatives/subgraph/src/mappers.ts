import type { WithEffects } from '@renda/commands';
import type { Viewer as IdentifiedViewer } from '@renda/identity';
import type { PolicyEntry as StoredPolicyEntry, PolicyExplanation, PolicyPack as ShippedPack } from '@renda/policy';
import type { QuorumResult } from '@renda/representatives-rules';

import type { Congress, SpecialCommittee, StandingCommitteeMember } from './persistence/congress.table.ts';
import type { RepresentativeGroup } from './persistence/group.table.ts';
import type { Meeting, MeetingAttendance, MeetingRoll } from './persistence/meeting.table.ts';
import type { Representative } from './persistence/representative.table.ts';

export type { AuditEntry } from './persistence/audit-entry.table.ts';
export type { Congress, SpecialCommittee, StandingCommitteeMember } from './persistence/congress.table.ts';
export type { RepresentativeGroup } from './persistence/group.table.ts';
export type { Meeting, MeetingAttendance, MeetingRoll, MeetingRollEntry } from './persistence/meeting.table.ts';
export type { Region } from './persistence/region.table.ts';
export type { Representative, SeatSuspension } from './persistence/representative.table.ts';
export type { MeetingRollCount } from './meeting-roll-count.ts';
export type { Grant as ViewerGrant } from '@renda/identity';
export type { PackValue as PolicyPackValue } from '@renda/policy';

export type QuorumCheck = QuorumResult & { readonly source: string };
export type PolicyInForce = PolicyExplanation;
export type PolicyEntry = StoredPolicyEntry;
export type PolicyPack = ShippedPack;
export type Viewer = IdentifiedViewer;

interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

type WithCongress = WithEffects<{ readonly congress: Congress }>;
type WithMember = WithEffects<{ readonly member: StandingCommitteeMember }>;
type WithRepresentative = WithEffects<{ readonly representative: Representative }>;
type WithGroup = WithEffects<{ readonly group: RepresentativeGroup }>;
type WithMeeting = WithEffects<{ readonly meeting: Meeting }>;
type WithAttendance = WithEffects<{ readonly attendance: MeetingAttendance }>;

export type ImportRegionsPayload = WithEffects<Imported>;
export type RegisterCongressPayload = WithCongress;
export type UpdateCongressPayload = WithCongress;
export type RegisterSpecialCommitteePayload = WithEffects<{ readonly specialCommittee: SpecialCommittee }>;
export type AppointCommitteeMemberPayload = WithMember;
export type EndCommitteeMembershipPayload = WithMember;
export type RegisterRepresentativePayload = WithRepresentative;
export type UpdateRepresentativePayload = WithRepresentative;
export type ConfirmRepresentativePayload = WithRepresentative;
export type SuspendRepresentativePayload = WithRepresentative;
export type RestoreRepresentativePayload = WithRepresentative;
export type EndRepresentativePayload = WithRepresentative;
export type ImportRepresentativesPayload = WithEffects<Imported>;
export type CreateRepresentativeGroupPayload = WithGroup;
export type JoinRepresentativeGroupPayload = WithGroup;
export type LeaveRepresentativeGroupPayload = WithGroup;
export type ConveneMeetingPayload = WithMeeting;
export type UpdateMeetingPayload = WithMeeting;
export type OpenSignInPayload = WithMeeting;
export type CloseSignInPayload = WithMeeting;
export type EndMeetingPayload = WithMeeting;
export type CancelMeetingPayload = WithMeeting;
export type SignInPayload = WithAttendance;
export type GrantLeavePayload = WithAttendance;
export type FreezeRollPayload = WithEffects<{ readonly roll: MeetingRoll }>;
export type SetPolicyPayload = WithEffects<{ readonly policy: PolicyExplanation }>;
export type AdoptPolicyPackPayload = WithEffects<{ readonly policies: readonly PolicyExplanation[] }>;
