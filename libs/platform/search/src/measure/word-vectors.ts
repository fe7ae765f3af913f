import { quotedWord } from '../storage/word-vector.ts';

import type { GeneratedText } from './generated-texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the index keeps of made texts, as writing them would have given it: their words are known and need not be cut. */
export interface WordVectors {
  vectorOf(text: GeneratedText): string;
  titleVectorOf(text: GeneratedText): string;
  /** In how many of the texts asked so far each word is. */
  counted(): readonly (readonly [string, number])[];
}

/** Numbers stand for words: with maps of strings a million texts would take a quarter of an hour. */
export const wordVectors = ({ indexed }: Vocabulary): WordVectors => {
  const numbers = new Map<string, number>();
  const known = indexed.map((words) =>
    words.map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  );
  const words = [...numbers.keys()];
  const quoted = words.map(quotedWord);
  const textsWith = new Int32Array(words.length);
  const lastSeen = new Int32Array(words.length).fill(-1);
  let texts = 0;
  return {
    vectorOf: ({ title, body }) => {
      texts += 1;
      let vector = '';
      const note = (word: number, place: string): void => {
        for (const found of known[word] ?? []) {
          if (lastSeen[found] === texts) continue;
          lastSeen[found] = texts;
          textsWith[found] = (textsWith[found] ?? 0) + 1;
          vector += `${quoted[found] ?? ''}:${place} `;
        }
      };
      title.forEach((word, place) => note(word, `${place + 1}A`));
      body.forEach((word, place) => note(word, String(title.length + place + 1)));
      return vector;
    },
    titleVectorOf: ({ title }) =>
      [...new Set(title.flatMap((word) => known[word] ?? []))].map((word) => quoted[word]).join(' '),
    counted: () =>
      words.map((word, number) => [word, textsWith[number] ?? 0] as const).filter(([, often]) => often > 0),
  };
};
