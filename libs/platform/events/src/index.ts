export type { ConsumerDefinition } from './consumer.ts';
export type { AggregateRef, DomainEvent, EventToAppend, NewEvent } from './domain-event.ts';
export type { JobDefinition, JobOptions, JobRun } from './job.ts';
export type { Notice, NoticeRecipient, NoticeSender, StoredNotice } from './notice.ts';
