import { representativesErrors } from '@renda/representatives-rules';

/** The text without blanks around it; throws if nothing is left. */
export const requiredText = (text: string, field: string): string => {
  const trimmed = text.trim();
  if (trimmed === '') throw representativesErrors.TEXT_MISSING({ field }, { field });
  return trimmed;
};

/** The text without blanks around it; null if nothing is left. */
export const optionalText = (text: string | null | undefined): string | null => text?.trim() || null;

/** What is given over what was: null clears, left out stays. */
export const changedText = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : optionalText(given);

/** Names of the properties in which two rows differ, versions and times apart. */
export const differencesOf = <T extends object>(before: T, after: T): readonly string[] =>
  Object.keys(after).filter(
    (name) => JSON.stringify(before[name as keyof T]) !== JSON.stringify(after[name as keyof T]),
  );
