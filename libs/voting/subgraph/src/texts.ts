import { commonErrors } from '@renda/kernel';
import { votingErrors } from './errors.ts';

/** The text without blanks around it; refuses an empty or an overlong one. */
export const textWithin = (text: string, max: number, field: string): string => {
  const kept = text.trim();
  if (kept === '') throw votingErrors.TEXT_EMPTY({}, { field });
  const { length } = [...kept];
  if (length > max) throw votingErrors.TEXT_TOO_LONG({ max, length }, { field });
  return kept;
};

/** A reason that is shown to everyone. */
export const reasonIn = (text: string | null | undefined): string => {
  if (!text?.trim()) throw commonErrors.REASON_NEEDED({}, { field: 'reason' });
  return textWithin(text, 2000, 'reason');
};

export const within = (value: number, min: number, max: number, name: string): number => {
  if (value < min || value > max) throw votingErrors.PARAMETER_OUT_OF_RANGE({ name, min, max, value }, { field: name });
  return value;
};
