import type { NewEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';
import type { PolicySetting } from '@renda/policy';
import type { MeetingBody, QuorumResult, SeatEndGround, SuspensionGround } from '@renda/representatives-rules';

/**
 * Every kind of event the representatives subgraph writes, with its data. `aggregate` names the thing, `snapshot` is its
 * row after the change; no event holds a telephone number. `region` is the congress's.
 */
export interface RepresentativesEvents {
  /** Up to 500 divisions that are new or changed. Aggregate: RegionImport, one id per import. */
  'region.imported': { readonly rows: readonly RegionImportedRow[] };

  'congress.registered': { readonly term: number; readonly seatsTotal: number; readonly startsOn: Day };
  'congress.updated': { readonly changed: readonly string[] };
  /** Aggregate: SpecialCommittee. */
  'specialCommittee.registered': { readonly name: string; readonly field: string };
  /** Aggregate: StandingCommitteeMember. */
  'committeeMember.appointed': CommitteeMemberData & { readonly startedOn: Day };
  'committeeMember.ended': CommitteeMemberData & { readonly endedOn: Day };

  /** Aggregate: Representative, as in all of `representative.…`. The seat is ELECTED, or IN_OFFICE from `inOfficeFrom`. */
  'representative.registered': RepresentativeData & { readonly electedOn: Day; readonly inOfficeFrom: Day | null };
  'representative.updated': RepresentativeData & { readonly changed: readonly string[] };
  /** IN_OFFICE from that day. */
  'representative.confirmed': RepresentativeData & { readonly inOfficeFrom: Day };
  /** SUSPENDED from that day: no vote (VOT-3). */
  'representative.suspended': RepresentativeData & { readonly ground: SuspensionGround; readonly startedOn: Day };
  /** IN_OFFICE again from that day. */
  'representative.restored': RepresentativeData & { readonly restoredOn: Day };
  /** ENDED: from `endedOn` on no longer in office. */
  'representative.ended': RepresentativeData & { readonly ground: SeatEndGround; readonly endedOn: Day };
  /** A roll was imported; each new or changed seat has an event of its own beside it. Aggregate: Congress. */
  'roll.imported': { readonly added: number; readonly changed: number; readonly unchanged: number };

  /** Aggregate: RepresentativeGroup. */
  'group.created': { readonly name: string; readonly kind: string; readonly memberIds: readonly string[] };
  'group.joined': { readonly representativeId: string; readonly startedOn: Day };
  'group.left': { readonly representativeId: string; readonly endedOn: Day };

  /** Aggregate: Meeting, as in all of `meeting.…`. */
  'meeting.convened': MeetingData & { readonly number: number; readonly startsOn: Day; readonly endsOn: Day };
  'meeting.updated': MeetingData & { readonly changed: readonly string[] };
  'meeting.signInOpened': MeetingData;
  'meeting.signInClosed': MeetingData;
  /** One member is present, for the first time at this meeting; a repeated sign-in writes nothing. */
  'meeting.signedIn': MeetingData & {
    readonly meetingId: string;
    readonly representativeId: string;
    readonly signedInAt: Date;
    readonly signedInBy: 'SELF' | 'STAFF';
  };
  'meeting.leaveGranted': MeetingData & { readonly meetingId: string; readonly representativeId: string };
  /** The roll of a vote (VOT-3). Written as often as a roll is frozen; `number` rises within the meeting. */
  'meeting.rollFrozen': RollFrozenData;
  'meeting.ended': MeetingData;
  'meeting.cancelled': MeetingData & { readonly reason: string };

  /** A region set a parameter; every subgraph copies it (`policyCopy` of @renda/policy). */
  'policy.valueSet': PolicySetting;
}

export interface RegionImportedRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  readonly parentCode: RegionCode | null;
}

interface CommitteeMemberData {
  readonly representativeId: string;
  readonly congressId: string;
  readonly post: string;
}

interface RepresentativeData {
  readonly congressId: string;
  readonly personId: string;
  readonly name: string;
}

interface MeetingData {
  readonly congressId: string;
  readonly body: MeetingBody;
}

/** Who may vote, frozen. What voting needs of REP-12 and REP-13 stands in here, so it never has to ask. */
export interface RollFrozenData extends MeetingData {
  readonly meetingId: string;
  readonly rollId: string;
  /** 1 for the meeting's first roll, one more for each. */
  readonly number: number;
  /** The day on which the seats were looked at. */
  readonly day: Day;
  /** All that count for quorum and majority: the entitled and, by `vote.countSuspended`, the suspended. */
  readonly total: number;
  /** Who may vote: in office and not suspended; sorted. */
  readonly entitledIds: readonly string[];
  /** Who of them had signed in; sorted. */
  readonly presentIds: readonly string[];
  readonly present: number;
  readonly suspendedIds: readonly string[];
  readonly countSuspended: boolean;
  /** Null for a body without a quorum. */
  readonly quorum: QuorumResult | null;
  /** SHA-256 in hexadecimal of the text below (see `rollText` in @renda/representatives-rules). */
  readonly sha256: string;
  /** What was hashed: `renda-roll/1`, meeting, number, day, total, then one line per entitled id, `+` for present, `-` for not. */
  readonly text: string;
}

export type RepresentativesEventKind = keyof RepresentativesEvents;
export type RepresentativesEvent<K extends RepresentativesEventKind> = NewEvent<K, RepresentativesEvents[K]>;

/** The event as a typed value; `unit.emit` takes it. */
export const representativesEvent = <K extends RepresentativesEventKind>(
  event: RepresentativesEvent<K>,
): RepresentativesEvent<K> => event;
