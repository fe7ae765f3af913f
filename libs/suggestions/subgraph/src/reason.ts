import { commonErrors } from '@renda/kernel';

const longest = 5000;

/** A reason the other side is told: something visible, and not a book. */
export const reasonOf = (given: string | null | undefined, field = 'reason'): string => {
  const reason = given?.trim() ?? '';
  if (!isVisible(reason)) throw commonErrors.REASON_NEEDED({}, { field });
  return shortText(reason, field);
};

/** Whether a reader sees anything of the text. */
export const isVisible = (text: string): boolean => text.replace(/[\s\p{Cf}\p{Cc}]/gu, '') !== '';

/** A text of at most 5,000 characters. */
export const shortText = (text: string, field: string): string => {
  if (text.length > longest || text.includes('\0')) {
    throw commonErrors.INVALID_INPUT({ reason: `At most ${longest} characters.` }, { field });
  }
  return text;
};
