import type { SuggestionOrigin } from './words.ts';

/** Policy `suggestion.approval`. */
export type ApprovalPolicy = 'ALL' | 'OFFICE' | 'NONE' | 'DUAL_CONTACT_ONLY';
export type Approver = 'DEPUTY_DIRECTOR' | 'OFFICE';

/** Who must approve an admitted suggestion; null: it is approved at once (SUG-4). */
export const approverOf = (policy: ApprovalPolicy, origin: SuggestionOrigin): Approver | null => {
  if (policy === 'ALL') return 'DEPUTY_DIRECTOR';
  if (policy === 'OFFICE') return 'OFFICE';
  return policy === 'DUAL_CONTACT_ONLY' && origin === 'DUAL_CONTACT' ? 'DEPUTY_DIRECTOR' : null;
};
