import type { DomainEvent } from './domain-event.ts';

/**
 * Listens to a producer's log. `apply` runs in the transaction that moves the consumer's checkpoint, so its effect
 * happens exactly once (EVT-1); what it throws is retried, and parked after the fifth failure.
 */
export interface ConsumerDefinition<U = unknown> {
  /** Unique within the subgraph, and never changed: the checkpoint hangs on it. */
  readonly name: string;
  /** Name of the producing subgraph; it may be the own one. */
  readonly from: string;
  /** A kind added later is heard from the checkpoint on, not from the beginning. */
  readonly kinds: readonly string[];
  // A method, so that a consumer of one event type is a consumer of events.
  apply(event: DomainEvent, unit: U): Promise<void>;
}
