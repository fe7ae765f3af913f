import type { RegionCode } from '@renda/kernel';

/** A stored thing by its GraphQL type and id: how an event, an audit row or a notice says what it is about. */
export interface AggregateRef {
  readonly type: string;
  readonly id: string;
}

/**
 * What a command says happened. `data` and `snapshot` never hold a citizen's personal data, only the id of a row
 * that can be erased; Dates in them come back as Dates.
 */
export interface NewEvent<Kind extends string = string, Data extends object = object> {
  /** `<thing>.<pastParticiple>`, for example `opinion.sorted`; each subgraph's `events.ts` lists its own. */
  readonly kind: Kind;
  readonly aggregate: AggregateRef;
  readonly region: RegionCode | null;
  readonly data: Data;
  /** The row after the change: what `stateAsOf` and `history` read (ONE-4). */
  readonly snapshot?: object | null;
}

/** An event as its producer's log keeps it. */
export interface DomainEvent<Kind extends string = string, Data extends object = object> {
  readonly id: string;
  /** The order of writing; within one aggregate also the order of happening. */
  readonly position: number;
  /** Given after the commit, without gaps: what consumers and the change feed read by. Null until then. */
  readonly sequence: number | null;
  readonly kind: Kind;
  readonly aggregate: AggregateRef & { readonly version: number | null };
  readonly region: RegionCode | null;
  /** Subject of the token, or `system:<name>`; null for a caller without a token. */
  readonly actor: string | null;
  /** The request, job or event that caused it. */
  readonly requestId: string | null;
  /** By the unit's clock: an old letter's event happened on the letter's day. */
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly data: Data;
  readonly snapshot: object | null;
}

/** A new event with who and when, as `appendEvents` takes it. */
export interface EventToAppend extends NewEvent {
  readonly actor: string | null;
  readonly requestId?: string | null;
  readonly occurredAt: Date;
}
