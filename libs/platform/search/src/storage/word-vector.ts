import { folded } from '../text/folding.ts';
import { pairAt, searchWordsOf, sequenceOf } from '../text/words.ts';

/** The words of a text as PostgreSQL's tsvector reads them: `'路灯':1A,17 '洛南':2A`; those of the title weigh more. */
export const wordVector = (title: string, body: string): string => {
  const places = new Map<string, string[]>();
  let place = 0;
  const note = (text: string, weight: string): void => {
    const sequence = sequenceOf(folded(text));
    for (const [at, { text: word }] of sequence.entries()) {
      place += 1;
      if (place > lastPlace) return;
      for (const found of [...searchWordsOf(word), ...pairAt(sequence, at)]) {
        const noted = places.get(found);
        if (!noted) places.set(found, [`${place}${weight}`]);
        else if (noted.length < mostPlaces) noted.push(`${place}${weight}`);
      }
    }
  };
  note(title, 'A');
  note(body.slice(0, longestBody), '');
  return [...places].map(([word, at]) => `${quotedWord(word)}:${at.join(',')}`).join(' ');
};

/** The words of the title alone, without their places: by them the likeliest texts are found first. */
export const titleVector = (title: string): string => {
  const sequence = sequenceOf(folded(title));
  const words = sequence.flatMap(({ text }, at) => [...searchWordsOf(text), ...pairAt(sequence, at)]);
  return [...new Set(words)].map(quotedWord).join(' ');
};

/** A word as a tsvector or tsquery holds it. */
export const quotedWord = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

// PostgreSQL counts places up to here.
const lastPlace = 16_383;

// How often a word stands in a text matters less and less for its rank.
const mostPlaces = 6;

const longestBody = 100_000;
