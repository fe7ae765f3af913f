import { chance } from './chance.ts';
import { drawWord } from './vocabulary.ts';

import type { Vocabulary } from './vocabulary.ts';

/** A made text: the places of its words in the vocabulary, title first. */
export interface GeneratedText {
  readonly title: readonly number[];
  readonly body: readonly number[];
}

export type TextSource = (number: number) => GeneratedText;

/**
 * Text number n, always the same: as long as real letters are (half of them below 250 characters, one in twenty above
 * 1,000), a third of its words from one of 400 topics, a few of one place.
 */
export const textSource = (vocabulary: Vocabulary): TextSource => {
  const draw = (random: () => number) => drawWord(vocabulary, random);
  const telling = (random: () => number): number => {
    for (;;) {
      const word = draw(random);
      if ((vocabulary.words[word]?.length ?? 0) > 1) return word;
    }
  };
  const topics = Array.from({ length: 400 }, (_, topic) => {
    const random = chance(1_000 + topic);
    return Array.from({ length: 40 }, () => telling(random));
  });
  const firstName = vocabulary.words.length - 1;
  return (number) => {
    const random = chance(1_000_000 + number);
    const topic = topics[Math.floor(random() ** 1.5 * topics.length)] ?? [];
    const places = Array.from({ length: 2 }, () => firstName - Math.floor(random() * 12_000));
    const word = (): number => {
      const luck = random();
      if (luck < 0.05) return places[Math.floor(random() * 2)] ?? 0;
      if (luck < 0.38) return topic[Math.floor(random() ** 1.7 * topic.length)] ?? 0;
      return draw(random);
    };
    const normal = Math.sqrt(-2 * Math.log(random() || 0.5)) * Math.cos(2 * Math.PI * random());
    const length = Math.min(2_000, Math.max(8, Math.round(145 * Math.exp(0.87 * normal))));
    return { title: Array.from({ length: 7 }, word), body: Array.from({ length }, word) };
  };
};

/** Another draft about the same: a third of the words kept, in runs, the others new. */
export const rephrased = (text: GeneratedText, source: TextSource, number: number): GeneratedText => {
  const random = chance(number);
  const other = source(50_000_000 + number).body;
  let keeps = false;
  const change = (words: readonly number[]): readonly number[] =>
    words.map((word, place) => {
      if (random() < 0.25) keeps = random() < 0.35;
      return keeps ? word : (other[place % other.length] ?? word);
    });
  return { title: change(text.title), body: change(text.body) };
};

/** As it is written, with a comma or full stop now and then. */
export const written = ({ words }: Vocabulary, places: readonly number[]): string =>
  places
    .map((word, place) => `${words[word] ?? ''}${place % 9 === 8 ? (place % 27 === 26 ? '。' : '，') : ''}`)
    .join('');
