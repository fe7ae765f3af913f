/** Texts as long as real letters with words as often as Chinese has them: for whoever measures. */
export { rephrased, textSource, written } from './generated-texts.ts';
export { makeVocabulary } from './vocabulary.ts';
export { wordVectors } from './word-vectors.ts';

export type { GeneratedText, TextSource } from './generated-texts.ts';
export type { Vocabulary } from './vocabulary.ts';
export type { WordVectors } from './word-vectors.ts';
