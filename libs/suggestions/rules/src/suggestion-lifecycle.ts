import { defineLifecycle } from '@renda/kernel';

/** 代表建议办理, the table of SUG-4. Drafting makes the record, so DRAFT is the initial state and no event. */
export const suggestionLifecycle = defineLifecycle(
  {
    DRAFT: { submit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    SUBMITTED: { register: 'REGISTERED', withdraw: 'WITHDRAWN' },
    REGISTERED: {
      returnForCompletion: 'DRAFT',
      notAdmit: 'NOT_ADMITTED',
      escalate: 'ESCALATED',
      admit: 'ADMITTED',
      withdraw: 'WITHDRAWN',
    },
    ESCALATED: { linkedCaseEnded: 'CLOSED', linkedCaseWithdrawn: 'WITHDRAWN', escalationDeclined: 'REGISTERED' },
    ADMITTED: { merge: 'MERGED', approve: 'APPROVED', sendBack: 'REGISTERED', withdraw: 'WITHDRAWN' },
    MERGED: { parentEnded: 'CLOSED', parentEndedUnanswered: 'ADMITTED' },
    APPROVED: { assign: 'ASSIGNED', withdraw: 'WITHDRAWN' },
    // The states from ASSIGNED on run per assignment: one unit may be at a step that others have left, or not reached.
    ASSIGNED: { adjust: 'ASSIGNED', progress: 'ASSIGNED', startHandling: 'HANDLING', withdraw: 'WITHDRAWN' },
    HANDLING: {
      adjust: 'HANDLING',
      progress: 'HANDLING',
      reply: 'REPLIED',
      noteAsReference: 'CLOSED',
      withdraw: 'WITHDRAWN',
    },
    REPLIED: { rate: 'REPLIED', satisfy: 'CLOSED', dissatisfy: 'UNSATISFIED', lapse: 'CLOSED' },
    UNSATISFIED: { orderRehandling: 'HANDLING', exhaust: 'HARD_CASE' },
    HARD_CASE: { handleOnceMore: 'HANDLING', explain: 'CLOSED' },
    CLOSED: { followUp: 'FOLLOW_UP' },
    FOLLOW_UP: { verify: 'CLOSED', postpone: 'CLOSED' },
    NOT_ADMITTED: {},
    WITHDRAWN: {},
  },
  { rule: 'SUG-4' },
);

export type SuggestionState = (typeof suggestionLifecycle.states)[number];
export type SuggestionEvent = (typeof suggestionLifecycle.events)[number];
