import { VotingRefusal } from '@renda/voting-client';

import type { Words } from '../words/words.ts';

/** Why it did not go: a refusal in the page's own words, the server's sentence, or the network. */
export const sentenceOf = (error: unknown, words: Words): string => {
  if (!(error instanceof VotingRefusal)) return words.offline;
  const own = words.refusals as Readonly<Record<string, string>>;
  return own[error.code] ?? `${words.asked}${error.message}`;
};
