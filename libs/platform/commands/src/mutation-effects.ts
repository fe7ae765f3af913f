import type { AggregateRef, Notice } from '@renda/events';
import type { Day } from '@renda/kernel';

/** One check a command made, told to the caller whether it passed or not (ONE-3). */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  /** The figures behind it, in words: `12 of 10 + 2`. */
  readonly detail?: string;
  /** Rule of domain.md or paragraph of law. */
  readonly rule?: string;
}

/** A deadline the command starts or moves. */
export interface PlannedDeadline {
  readonly name: string;
  readonly due: Day;
  /** Parameter and value, or paragraph of law. */
  readonly rule: string;
}

export interface EffectEvent {
  readonly kind: string;
  readonly aggregate: AggregateRef;
}

/** What a mutation did, or with `dryRun` would do (ONE-3). */
export interface MutationEffects {
  /** False for a dry run: nothing was changed. */
  readonly applied: boolean;
  /** True when the answer is that of an earlier request with the same idempotency key (EVT-3). */
  readonly replayed: boolean;
  readonly checks: readonly Check[];
  readonly deadlines: readonly PlannedDeadline[];
  readonly notices: readonly Notice[];
  readonly events: readonly EffectEvent[];
}

export type WithEffects<P> = P & { readonly effects: MutationEffects };
