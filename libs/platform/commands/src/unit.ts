import type { NewEvent, Notice } from '@renda/events';
import type { Viewer } from '@renda/identity';
import type { Clock, Day, WorkingCalendar } from '@renda/kernel';
import type { PolicyReader } from '@renda/policy';
import type { EntityManager } from 'typeorm';

import type { Check, PlannedDeadline } from './mutation-effects.ts';

/** What every command is given beside its subgraph's repositories; all of it bound to one transaction. */
export interface UnitTools {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  readonly policy: PolicyReader;
  readonly manager: EntityManager;
  readonly requestId: string;
  today(): Day;
  /** Writes the event to the log when the work is done, in the same transaction (EVT-1). */
  emit(event: NewEvent): void;
  /** Stores the notice in the same transaction; it is sent after the commit. */
  notify(notice: Notice): void;
  /** Tells the caller of a deadline that begins. */
  plan(deadline: PlannedDeadline): void;
  /** Tells the caller of a check; it does not refuse by itself. */
  check(check: Check): void;
}

/** The subgraph's repositories in one transaction, and the tools of every command. */
export type Unit<R = object> = R &
  UnitTools & {
    /** The same unit at another time: an old letter is registered on its own day. */
    at(instant: Date): Unit<R>;
  };

/** A command: load, decide, save. Composable within another command, a consumer or an import. */
export type CommandFunction<I, P, R = object> = (input: I, unit: Unit<R>) => Promise<P>;
