import { commonErrors } from '@renda/kernel';
import type { Day } from '@renda/kernel';

import { stationsErrors } from './errors.ts';

/** One row of citizens' messages with their replies, as another system hands it over. */
export interface ImportedLetter {
  readonly text: string;
  readonly writtenOn: Day | null;
  readonly replyText: string | null;
  readonly repliedOn: Day | null;
}

export interface AcceptedLetter extends ImportedLetter {
  readonly writtenOn: Day;
  readonly reply: { readonly text: string; readonly on: Day } | null;
}

/** Refuses a row without text or date, a reply without its date or before its letter, and days yet to come. */
export const acceptedLetter = (letter: ImportedLetter, today: Day): AcceptedLetter => {
  const { text, writtenOn, replyText, repliedOn } = letter;
  if (!text.trim()) throw stationsErrors.OPINION_WITHOUT_TEXT({}, { field: 'text' });
  if (!writtenOn) throw stationsErrors.LETTER_WITHOUT_DATE({}, { field: 'writtenOn' });
  if (writtenOn > today) throw commonErrors.DAY_IN_FUTURE({ day: writtenOn }, { field: 'writtenOn' });
  if (!replyText?.trim()) return { ...letter, writtenOn, reply: null };
  if (!repliedOn) throw stationsErrors.REPLY_WITHOUT_DATE({}, { field: 'repliedOn' });
  if (repliedOn < writtenOn) throw stationsErrors.REPLY_BEFORE_LETTER({ repliedOn, writtenOn }, { field: 'repliedOn' });
  if (repliedOn > today) throw commonErrors.DAY_IN_FUTURE({ day: repliedOn }, { field: 'repliedOn' });
  return { ...letter, writtenOn, reply: { text: replyText, on: repliedOn } };
};
