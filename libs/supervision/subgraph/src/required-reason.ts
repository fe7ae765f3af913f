import { commonErrors } from '@renda/kernel';

/** What is decided against the plan is not decided without a word why. */
export const requiredReason = (reason: string, field = 'reason'): string => {
  const trimmed = reason.trim();
  if (!trimmed) throw commonErrors.REASON_NEEDED({}, { field });
  return trimmed;
};
