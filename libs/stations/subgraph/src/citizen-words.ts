import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';

const words = ['title', 'text', 'ratingComment'] as const;

/**
 * The row as a mutation answers it: what the citizen wrote can be read from it, but does not go where the answer is kept
 * as JSON beside its idempotency key, since that outlives an erasure. A replayed answer loads the words anew.
 */
export const answerOf = (opinion: CitizenOpinion): CitizenOpinion =>
  Object.defineProperties(
    { ...opinion },
    Object.fromEntries(words.map((word) => [word, { value: opinion[word], enumerable: false }])),
  );

/** The row with the citizen's words, from a replayed answer too. */
export const withWords = async (
  opinion: CitizenOpinion,
  load: (id: string) => Promise<CitizenOpinion | null>,
): Promise<CitizenOpinion> => (opinion.text === undefined ? ((await load(opinion.id)) ?? opinion) : opinion);

/** The row as the event log keeps it (ONE-4): the citizen's words never change and stay in the row, where they can be erased. */
export const snapshotOf = (opinion: CitizenOpinion): object => {
  const { title: _title, text: _text, ratingComment: _comment, trackingHash: _hash, ...rest } = opinion;
  return rest;
};
