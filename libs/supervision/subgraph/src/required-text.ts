import { commonErrors } from '@renda/kernel';

/** The text without blanks around it; one of nothing but blanks is refused. */
export const requiredText = (text: string, field: string): string => {
  const trimmed = text.trim();
  if (!trimmed) throw commonErrors.INVALID_INPUT({ reason: `${field} is empty.` }, { field });
  return trimmed;
};

export const optionalText = (text: string | null | undefined): string | null => text?.trim() || null;
