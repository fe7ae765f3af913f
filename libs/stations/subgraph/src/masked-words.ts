import { maskText } from '@renda/stations-rules';

import { withWords } from './citizen-words.ts';

import type { StationsLoaders } from './loaders.ts';
import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';

type Loaders = Pick<StationsLoaders, 'anyOpinion' | 'contact'>;

/** What the citizen wrote, as everybody reads it: numbers and the own name masked (ACC-2). */
export const maskedText = (opinion: CitizenOpinion, loaders: Loaders): Promise<string> =>
  masked(opinion, loaders, ({ text }) => text);

export const maskedTitle = (opinion: CitizenOpinion, loaders: Loaders): Promise<string> =>
  masked(opinion, loaders, ({ title }) => title);

export const maskedComment = async (opinion: CitizenOpinion, loaders: Loaders): Promise<string | null> =>
  (await masked(opinion, loaders, ({ ratingComment }) => ratingComment ?? '')) || null;

/** Words of staff about a case, which may repeat the citizen's numbers. */
export const maskedNote = (note: string | null): string | null => note && maskText(note);

const masked = async (
  opinion: CitizenOpinion,
  { anyOpinion, contact }: Loaders,
  wordsOf: (opinion: CitizenOpinion) => string,
): Promise<string> => {
  const whole = await withWords(opinion, (id) => anyOpinion.load(id));
  const citizen = whole.contactId ? await contact.load(whole.contactId) : null;
  return maskText(wordsOf(whole), citizen?.name);
};
