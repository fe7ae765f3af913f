import { defineLifecycle } from '@renda/kernel';

/**
 * The steps of a supervision item in their order (SUP-7); `skip` goes on without the step, `cancel` ends it. After an
 * unsatisfied evaluation it is put right and reported again (SUP-8).
 */
export const itemLifecycle = defineLifecycle(
  {
    TOPIC: { plan: 'PLANNED', skip: 'PLANNED', cancel: 'CANCELLED' },
    PLANNED: { investigate: 'INVESTIGATED', skip: 'INVESTIGATED', cancel: 'CANCELLED' },
    INVESTIGATED: { hold: 'HELD', skip: 'HELD', cancel: 'CANCELLED' },
    HELD: { deliberate: 'DELIBERATED', skip: 'DELIBERATED', cancel: 'CANCELLED' },
    DELIBERATED: { forward: 'FORWARDED', skip: 'FORWARDED', cancel: 'CANCELLED' },
    FORWARDED: { reportRectification: 'RECTIFICATION_REPORTED', skip: 'RECTIFICATION_REPORTED', cancel: 'CANCELLED' },
    RECTIFICATION_REPORTED: { evaluate: 'EVALUATED', skip: 'EVALUATED', cancel: 'CANCELLED' },
    EVALUATED: { reportRectification: 'RECTIFICATION_REPORTED', close: 'CLOSED', cancel: 'CANCELLED' },
    CLOSED: {},
    CANCELLED: {},
  },
  { initial: 'TOPIC' },
);

export type ItemState = (typeof itemLifecycle.states)[number];
export type ItemEvent = (typeof itemLifecycle.events)[number];

/** Kinds of supervision (SUP-7). */
export const itemKinds = [
  'SPECIAL_REPORT',
  'LAW_INSPECTION',
  'SPECIAL_INQUIRY',
  'MEMBERS_INQUIRY',
  'WORK_APPRAISAL',
  'SPECIAL_INVESTIGATION',
  'REMOVAL',
  'BUDGET_REVIEW',
  'STATE_ASSETS',
  'RESEARCH',
  'RESOLUTION_FOLLOW_UP',
  'RECORD_AND_REVIEW',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Where a topic comes from: the six of Supervision Law art. 12. */
export const topicSources = [
  'LAW_INSPECTIONS',
  'REPRESENTATIVES',
  'COMMITTEE_MEMBERS',
  'COMMITTEE_RESEARCH',
  'LETTERS_AND_VISITS',
  'PUBLIC_CONCERN',
] as const;
export type TopicSource = (typeof topicSources)[number];
