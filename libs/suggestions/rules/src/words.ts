/** SUG-1: what is filed. A motion is no suggestion: it has a road of its own (SUG-14). */
export const suggestionKinds = ['SUGGESTION', 'CRITICISM', 'OPINION', 'LETTER'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** SUG-1: where it comes from. */
export const suggestionOrigins = [
  'REPRESENTATIVE',
  'DUAL_CONTACT',
  'CITIZEN_OPINION',
  'GROUP_ACTIVITY',
  'PROJECT_SUPERVISION',
  'DELIBERATION_MEETING',
  'ESCALATED',
  'COMMITTEE_WORK',
  'CONSULTATION',
  'RESEARCH',
] as const;
export type SuggestionOrigin = (typeof suggestionOrigins)[number];

/** How far the author lets it be read (SUG-1, SUG-10). */
export type Publicity = 'FULL_TEXT' | 'TITLE_ONLY' | 'NONE';

/** 主办, 会办, 分办. */
export type AssignmentRole = 'LEAD' | 'JOINT' | 'SEPARATE';

/** What a co-signer said to the invitation (附议). */
export type SignatureAnswer = 'INVITED' | 'CONFIRMED' | 'DECLINED';

/** How a suggestion came to its end. */
export type Closing = 'EVALUATED' | 'NO_FEEDBACK' | 'REFERENCE' | 'HARD_CASE' | 'ESCALATED' | 'MERGED' | 'ANSWERED';
