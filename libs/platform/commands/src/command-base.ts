import type { JobOptions } from '@renda/events';
import type { Viewer } from '@renda/identity';
import type { Clock, WorkingCalendar } from '@renda/kernel';
import type { Database } from '@renda/persistence';
import type { PolicyReader } from '@renda/policy';
import type { EntityManager } from 'typeorm';

/** What a command needs from outside its transaction; a subgraph's context is one. */
export interface CommandBase<R = object> {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  readonly policy: PolicyReader;
  readonly database: Database;
  repositoriesOf(manager: EntityManager): R;
  /** Sends a job within the transaction. Without it notices wait for the sweep of a process that runs jobs. */
  sendJob?(manager: EntityManager, name: string, data: object, options?: JobOptions): Promise<void>;
  /** Names of input fields that hold a citizen's personal data, at any depth: the audit row shows only that they were given. */
  readonly personalFields?: readonly string[];
}

export interface ExternalReference {
  readonly system: string;
  readonly id: string;
}

/** What every input may carry. */
export interface CommandInput {
  readonly dryRun?: boolean | null;
  readonly idempotencyKey?: string | null;
}
