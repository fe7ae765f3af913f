import { supervisionErrors } from '@renda/supervision-rules';

/** What is decided against the plan is not decided without a word why. */
export const requiredReason = (reason: string, field = 'reason'): string => {
  const trimmed = reason.trim();
  if (!trimmed) throw supervisionErrors.REASON_REQUIRED({}, { field });
  return trimmed;
};
