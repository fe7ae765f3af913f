/** What a running job may do. */
export interface JobRun<U = unknown> {
  readonly id: string;
  /** One transaction each; a job over many rows takes several, so that a killed one has done part of its work for good. */
  inUnit<T>(work: (unit: U) => Promise<T>): Promise<T>;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** Work outside a request. It may run twice or late, so it asks the rows what is left to do. */
export interface JobDefinition<U = unknown, D extends object = object> {
  readonly name: string;
  /** Five fields, time of China. A time missed while the server was down is made up once, at the next start. */
  readonly cron?: string;
  run(data: D, job: JobRun<U>): Promise<void>;
}

export interface JobOptions {
  readonly startAfter?: Date;
  /** At most one waiting job of this name and key. */
  readonly key?: string;
}
