import { suggestionsErrors } from './errors.ts';

import type { Day } from '@renda/kernel';

import type { SignatureAnswer } from './words.ts';

export const titleLength = { min: 4, max: 100 } as const;
export const textLength = { min: 20, max: 20_000 } as const;

/** Characters as a reader counts them: an emoji is one, marks that show nothing are none. */
export const visibleLength = (text: string): number =>
  [...new Intl.Segmenter('zh').segment(text)].filter(({ segment }) => segment.replace(invisible, '') !== '').length;

/** A document of one matter with a title and a text of readable length (SUG-1). */
export const assertComplete = ({ title, text }: { readonly title: string; readonly text: string }): void => {
  assertLength('title', title, titleLength);
  assertLength('text', text, textLength);
};

/** A draft may be short, never too long to store. */
export const assertNotTooLong = ({ title, text }: { readonly title: string; readonly text: string }): void => {
  assertLength('title', title, { min: 1, max: titleLength.max });
  assertLength('text', text, { min: 0, max: textLength.max });
};

/** All invited signers have answered, and similar suggestions were shown for this very text (SUG-4). */
export const assertReadyToSubmit = (
  answers: readonly SignatureAnswer[],
  { similarShown }: { readonly similarShown: boolean },
): void => {
  const open = answers.filter((answer) => answer === 'INVITED').length;
  if (open > 0) throw suggestionsErrors.SIGNERS_UNANSWERED({ open });
  if (!similarShown) throw suggestionsErrors.SIMILAR_NOT_SHOWN();
};

const assertLength = (field: 'title' | 'text', value: string, { min, max }: { min: number; max: number }): void => {
  // The raw length first: counting what is visible of a megabyte would be work for nothing.
  const length = value.length > max * 4 ? value.length : visibleLength(value);
  if (length < min || length > max || value.includes('\0')) {
    throw suggestionsErrors.TEXT_LENGTH({ field, min, max, length }, { field });
  }
};

const invisible = /[\s\p{Cf}\p{Cc}]/gu;

/** No paper and no discussion is older than this; there was no people's congress before. */
export const earliestDay = '1949-10-01' as Day;

interface Filed {
  readonly delegation: string | null;
  readonly delegationDiscussedOn: Day | null;
}

/** The day of a discussion, once it is told, is one that was (SUG-1). */
export const assertDiscussionDay = ({ delegationDiscussedOn: on }: Filed, today: Day): void => {
  if (on !== null && (on > today || on < earliestDay)) {
    const field = 'delegationDiscussedOn';
    throw suggestionsErrors.DISCUSSION_DAY_IMPOSSIBLE({ on, earliest: earliestDay }, { field });
  }
};

/** What a delegation files was discussed by it before (SUG-1). */
export const assertDiscussed = ({ delegation, delegationDiscussedOn: on }: Filed, today: Day): void => {
  if (delegation !== null && (on === null || on > today)) {
    throw suggestionsErrors.DELEGATION_NOT_DISCUSSED({ delegation }, { field: 'delegationDiscussedOn' });
  }
};
