import type { NewEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';
import type { DeclineGround, HandlingLevel, HandlingRoute, OpinionState, Rating } from '@renda/stations-rules';

import type { OpinionCategory, OpinionChannel, OpinionClosing, OpinionUrgency } from './persistence/opinion-words.ts';

/**
 * Every kind of event the stations subgraph writes, with its data. `aggregate` names the thing, `snapshot` is its row
 * after the change without the citizen's words; no event holds personal data.
 */
export interface StationsEvents {
  'station.created': { readonly kind: string; readonly name: string };
  'station.updated': { readonly changed: readonly string[] };
  /** Aggregate: StationAssignment. */
  'station.representativeAssigned': {
    readonly stationId: string;
    readonly representativeId: string;
    readonly from: Day;
    /** The station left by it. */
    readonly leftStationId: string | null;
  };
  'reception.scheduled': ReceptionData;
  'reception.cancelled': ReceptionData & { readonly reason: string };
  /** What the duty register counts (REP-8): `attendedIds` are the representatives who came. */
  'reception.held': ReceptionData & { readonly attendedIds: readonly string[] };
  'visit.registered': {
    readonly stationId: string;
    readonly receptionId: string | null;
    readonly visitedOn: Day;
    readonly receivedById: string | null;
  };

  'opinion.registered': {
    readonly stationId: string;
    readonly channel: OpinionChannel;
    readonly category: OpinionCategory | null;
    readonly representativeId: string | null;
    readonly registeredOn: Day;
  };
  'opinion.sorted': { readonly category: OpinionCategory; readonly urgency: OpinionUrgency };
  /** Handed to its handler, by any route but SUGGESTION. */
  'opinion.handed': {
    readonly route: Exclude<HandlingRoute, 'SUGGESTION'>;
    readonly level: HandlingLevel | null;
    readonly regionCode: RegionCode | null;
    readonly unitId: string | null;
    readonly jointUnitIds: readonly string[];
  };
  /** Handed to a representative to file a suggestion from it. Suggestions drafts one and answers `suggestion.filedFromOpinion`. */
  'opinion.turnedIntoSuggestion': {
    readonly representativeId: string;
    /** Masked as in the graph. */
    readonly title: string;
    readonly category: OpinionCategory | null;
    readonly stationId: string;
  };
  /** The suggestion made of it is known. */
  'opinion.linkedToSuggestion': { readonly suggestionId: string };
  'opinion.handedBack': { readonly route: HandlingRoute; readonly unitId: string | null };
  'opinion.resolved': { readonly route: HandlingRoute; readonly resolvedOn: Day; readonly suggestionId: string | null };
  'opinion.fedBack': { readonly reached: boolean; readonly duplicateIds: readonly string[] };
  /** 不满意: handled again, by the same handler. */
  'opinion.reopened': { readonly rehandlings: number; readonly unitId: string | null };
  'opinion.closed': { readonly closing: OpinionClosing; readonly rating: Rating | null };
  'opinion.declined': { readonly ground: DeclineGround; readonly duplicateOfId: string | null };
  /** A duplicate whose first became a duplicate itself: linked to that one's first. */
  'opinion.relinked': { readonly duplicateOfId: string };
  'opinion.withdrawn': { readonly from: OpinionState };
  /** The present step's day has passed; once per deadline. */
  'opinion.overdue': { readonly state: OpinionState; readonly dueOn: Day };
  'opinion.citizenErased': { readonly contactId: string | null };
}

interface ReceptionData {
  readonly stationId: string;
  readonly startsAt: Date;
  readonly representativeIds: readonly string[];
}

export type StationsEventKind = keyof StationsEvents;
export type StationsEvent<K extends StationsEventKind> = NewEvent<K, StationsEvents[K]>;

/** The event as a typed value; `unit.emit` takes it. */
export const stationsEvent = <K extends StationsEventKind>(event: StationsEvent<K>): StationsEvent<K> => event;

/**
 * What stations expects of the suggestions subgraph's log (producer `suggestions`). The aggregate is the Suggestion, its
 * id that of the suggestion; `occurredAt` is the day that counts (of a paper, the paper's).
 */
export interface SuggestionEventsConsumed {
  /** The suggestion is `authorId`'s answer to the opinion: links the two, if it was handed to that representative. */
  'suggestion.filedFromOpinion': { readonly opinionId: string; readonly authorId: string };
  /** All units have replied: the opinion is RESOLVED, with `text` as its result. Again after a second reply. */
  'suggestion.replied': {
    /** What the citizen can be told: what is public of the reply. */
    readonly text: string;
    /** A, B, C, D … */
    readonly resultClass?: string | null;
  };
  /** It will get no reply (withdrawn, not admitted): the opinion goes back to SORTED for another way. */
  'suggestion.withdrawn': { readonly reason?: string | null };
  'suggestion.notAdmitted': { readonly reason?: string | null };
  /** Closed for good. An opinion still in HANDLING by then (noted as reference, or handled again) goes back to SORTED too. */
  'suggestion.closed': { readonly closing: string };
}
