import type { NewEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';
import type { Body, ItemResult, Purpose, Stage } from '@renda/voting-rules';

/**
 * Every kind of event the voting subgraph writes, with its data. `aggregate` names the thing, `snapshot` is its row
 * after the change. Casting writes none (VOT-5); no event tells of a single ballot.
 */
export interface VotingEvents {
  /** Aggregate of `programme.*`: LivelihoodProgramme. */
  'programme.opened': { readonly year: number; readonly places: number };
  'programme.screeningBegun': Nothing;
  /** A version of the list was recorded for consideration. */
  'programme.listProposed': ListData;
  'programme.considered': ListData & DecisionData;
  'programme.returned': { readonly opinions: string };
  'programme.listPublished': ListData & { readonly publishedOn: Day; readonly votableFrom: Day };
  /** Changed after publication and published anew. */
  'programme.listChanged': ListData & {
    readonly reason: string;
    readonly addedIds: readonly string[];
    readonly removedIds: readonly string[];
    readonly votableFrom: Day;
  };
  'programme.deliberationOpened': Nothing;
  'programme.votingOpened': { readonly roundId: string; readonly meetingId: string };
  /** REFILL: places that stayed empty go back to the pool (VOT-6). */
  'programme.refilled': { readonly places: number };
  'programme.decided': { readonly decidedOn: Day; readonly electedIds: readonly string[] };
  'programme.calledOff': DecisionData;
  'programme.handedOver': { readonly document: string; readonly electedIds: readonly string[] };

  /** Aggregate of `proposal.*`: ProjectProposal. */
  'proposal.made': {
    readonly programmeId: string;
    readonly source: string;
    readonly opinionId: string | null;
    readonly suggestionId: string | null;
    readonly representativeId: string | null;
    readonly unitId: string | null;
    readonly stationId: string | null;
  };
  'proposal.screened': { readonly programmeId: string };
  'proposal.dropped': { readonly programmeId: string; readonly reason: string; readonly negativeItem: string | null };
  'proposal.merged': { readonly programmeId: string; readonly intoId: string };
  'proposal.chosen': { readonly programmeId: string; readonly candidateId: string };

  /** Aggregate of `candidate.*` and `project.elected`: CandidateProject. */
  'candidate.added': { readonly programmeId: string; readonly responsibleUnitId: string };
  'candidate.revised': { readonly programmeId: string };
  'candidate.withdrawn': { readonly programmeId: string; readonly reason: string };
  'candidate.relisted': { readonly programmeId: string };
  'candidate.notElected': { readonly programmeId: string; readonly roundId: string };
  /**
   * Chosen by the vote and certified by the presidium: it becomes a SupervisedProject (VOT-9, SUP-1). Written once per
   * elected candidate, in the transaction of the certification; the aggregate's id is the candidate's.
   */
  'project.elected': ElectedProject;

  /** Aggregate of `objection.*`: ListObjection. */
  'objection.made': { readonly programmeId: string; readonly candidateId: string | null };
  'objection.answered': { readonly programmeId: string };
  /** Aggregate: DeliberationComment. */
  'comment.made': { readonly programmeId: string; readonly candidateId: string | null; readonly authorId: string };

  /** A vote that another subgraph asked for cannot be prepared. Aggregate: BallotRound, under the id it would have had. */
  'vote.refused': {
    readonly subject: { readonly type: string; readonly id: string };
    readonly code: string;
    /** The sentence of the code, in Chinese: it is kept in a record. */
    readonly reason: string;
  };

  /** Aggregate of `round.*`: BallotRound. */
  'round.prepared': RoundData;
  'round.cancelled': RoundData & { readonly reason: string };
  /** Heads only: no event names a voter. */
  'round.issuingOpened': RoundData & { readonly total: number; readonly present: number; readonly rollHash: string };
  /** Further members of a panel, citizens among them, whose names no event holds; heads only. */
  'round.electorsInvited': RoundData & { readonly entitled: number };
  /** Members of a panel are present; heads only. */
  'round.electorsSignedIn': RoundData & { readonly present: number };
  /**
   * One entitled voter took the credential; tells nothing of casting, which begins only after issuing has ended.
   * Aggregate: RoundElector, so that it is no part of the round's public history.
   */
  'credential.issued': { readonly roundId: string; readonly electorId: string };
  'round.issuingClosed': RoundData & {
    readonly issued: number;
    /** Who took a credential, sorted by id: the duty register counts them (REP-8). Casting itself is unknown to everyone. */
    readonly tookPartIds: readonly string[];
    readonly heldOn: Day;
  };
  'round.castingOpened': RoundData;
  'round.castingClosed': RoundData & { readonly issued: number; readonly returned: number | null };
  /** What one of two officers counted is in (VOT-8). */
  'round.paperCountsEntered': RoundData & { readonly officerId: string; readonly officers: number };
  'round.counted': RoundData & { readonly standing: string; readonly next: string };
  'round.declaredVoid': RoundData & { readonly reason: string };
  'round.countsCorrected': RoundData & { readonly reason: string };
  'round.presidiumDecided': RoundData & { readonly chosenIds: readonly string[]; readonly reason: string };
  'round.signed': RoundData;
  /**
   * The result stands. For EVALUATION, APPOINTMENT and RESOLUTION this is what the subgraph that asked for the vote
   * reads: `subject` is what it named when the round was prepared (SUP-8, SUP-10).
   */
  'round.certified': RoundData & {
    readonly certifiedOn: Day;
    readonly roll: {
      readonly total: number;
      readonly present: number;
      readonly issued: number;
      readonly returned: number;
      /** Invited citizens who took a credential. */
      readonly citizens: number;
    };
    readonly results: readonly RoundResult[];
  };
  'round.published': RoundData & { readonly merkleRoot: string | null };
}

type Nothing = Readonly<Record<never, never>>;

interface ListData {
  readonly listVersion: number;
  readonly candidateIds: readonly string[];
}

interface DecisionData {
  readonly body: 'STANDING_COMMITTEE' | 'PRESIDIUM';
  readonly meeting: string;
  readonly decidedOn: Day;
  readonly number: string | null;
}

interface RoundData {
  readonly programmeId: string | null;
  readonly purpose: Purpose;
  readonly body: Body;
  readonly stage: Stage;
  readonly number: number;
  readonly meetingId: string | null;
  /** The round it follows from. */
  readonly previousId: string | null;
  readonly subject: { readonly type: string; readonly id: string } | null;
}

export interface RoundResult {
  readonly itemId: string;
  readonly name: string;
  /** ELECTED means passed or approved where one by one is voted on. */
  readonly result: ItemResult;
  readonly votesFor: number;
  readonly against: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly grades: {
    readonly satisfied: number;
    readonly basicallySatisfied: number;
    readonly unsatisfied: number;
  } | null;
}

export interface ElectedProject {
  readonly programmeId: string;
  readonly year: number;
  readonly roundId: string;
  /** Region of the congress; `siteRegionCode` lies within it. */
  readonly regionCode: RegionCode;
  readonly title: string;
  readonly content: string;
  readonly siteRegionCode: RegionCode;
  /** WGS 84; null if the project has no single place. */
  readonly coordinate: { readonly longitude: number; readonly latitude: number } | null;
  /** Amounts in fen. */
  readonly budget: readonly { readonly source: string; readonly amount: number }[];
  readonly budgetTotal: number;
  readonly beneficiaries: string;
  readonly beneficiaryCount: number | null;
  readonly responsibleUnitId: string;
  /** In order of the days. */
  readonly timetable: readonly { readonly name: string; readonly due: Day }[];
  /** The day of certification. */
  readonly decidedOn: Day;
  readonly votesFor: number;
  /** PRESIDIUM where a tie was decided with a reason (VOT-6). */
  readonly decidedBy: 'VOTE' | 'PRESIDIUM';
}

export type VotingEventKind = keyof VotingEvents;
export type VotingEvent<K extends VotingEventKind> = NewEvent<K, VotingEvents[K]>;

/** The event as a typed value; `unit.emit` takes it. */
export const votingEvent = <K extends VotingEventKind>(event: VotingEvent<K>): VotingEvent<K> => event;
