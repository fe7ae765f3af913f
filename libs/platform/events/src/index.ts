export { appendEvents } from './append-events.ts';
export { changesAfter, lastSequence } from './changes.ts';
export { eventErrors } from './errors.ts';
export { openEventWork } from './event-work.ts';
export { countHistoryOf, historyOf, stateAsOf } from './history.ts';
export { encodeJson, reviveInstants } from './instants.ts';
export { openJobs } from './jobs.ts';
export { eventMigrations } from './migrations.ts';
export {
  addNotices,
  consoleNoticeSender,
  deliverNotices,
  noticeJobs,
  overdueNotices,
  sendNoticesJob,
} from './notices.ts';
export { parkedEvents } from './parked-events.ts';
export { sequenceEvents } from './sequence-events.ts';
export { announceEvents } from './wake-up.ts';

export type { SequencedEvent } from './changes.ts';
export type { EffectCause, InTransaction } from './consume.ts';
export type { ConsumerDefinition } from './consumer.ts';
export type { AggregateRef, DomainEvent, EventToAppend, NewEvent } from './domain-event.ts';
export type { FeedAddress } from './event-feed.ts';
export type { EventWork, EventWorkOptions } from './event-work.ts';
export type { HistoryPage } from './history.ts';
export type { EncodedJson } from './instants.ts';
export type { JobDefinition, JobOptions, JobRun } from './job.ts';
export type { FailedJob, Jobs, JobsOptions } from './jobs.ts';
export type { Notice, NoticeRecipient, NoticeSender, StoredNotice } from './notice.ts';
export type { ParkedEvent, ParkedFilter } from './parked-events.ts';
export type { Replay } from './replay-parked.ts';
