import { everything } from '@renda/persistence';

import { candidatesOf, rarityOf } from './candidates.ts';
import { commonPhrases } from './common-phrases.ts';
import { comparedText } from './compared-text.ts';
import { bodiesIn, placesIn } from './names-in.ts';
import { weightOf } from './rarity.ts';
import { scoreOf } from './score.ts';
import { defaultMinimumScore } from './similar-options.ts';
import { wordsToFindBy } from './words-to-find-by.ts';

import type { BodyVisible } from '../body-visible.ts';
import type { SearchTables } from '../storage/search-tables.ts';
import type { Candidate } from './candidates.ts';
import type { ComparedText } from './compared-text.ts';
import type { Rarity } from './rarity.ts';
import type { SimilarOptions, SimilarText, TextToCompare } from './similar-options.ts';
import type { EntityManager } from 'typeorm';

export const similarTexts = async (
  manager: EntityManager,
  tables: SearchTables,
  text: TextToCompare,
  options: SimilarOptions & BodyVisible,
): Promise<readonly SimilarText[]> => {
  const {
    condition = everything,
    minimumScore = defaultMinimumScore,
    first = 20,
    rareWords = 12,
    bodyVisible,
  } = options;
  const given = comparedText(text.title, text.body);
  const rarity = await rarityOf(manager, tables, [...given.words]);
  const words = wordsToFindBy(given, rarity, rareWords);
  if (words.length === 0) return [];
  const candidates = (await candidatesOf(manager, tables, { words, rarity, condition, bodyVisible })).map(
    (candidate) => ({
      candidate,
      compared: comparedText(candidate.title, candidate.body),
    }),
  );
  return candidates
    .map((each) => ({ ...each, score: scoreOf(given, each.compared, rarity) }))
    .filter(({ score }) => score >= minimumScore)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? 1 : -1))
    .slice(0, first)
    .map(({ candidate, compared, score }) => explained(text, given, candidate, compared, score, rarity));
};

const explained = (
  text: TextToCompare,
  given: ComparedText,
  candidate: Candidate,
  compared: ComparedText,
  score: number,
  rarity: Rarity,
): SimilarText => {
  const phrases = commonPhrases(given, compared, (word) => weightOf(rarity, word), Infinity);
  return {
    id: candidate.id,
    score,
    phrases: phrases.slice(0, mostPhrases).map((phrase) => phrase.text),
    words: commonWords(given, compared, rarity),
    places: placesIn(phrases).slice(0, mostNames),
    bodies: bodiesIn(phrases).slice(0, mostNames),
    sameRegion: text.region !== undefined && text.region !== null && text.region === candidate.region,
    sameUnits: (text.units ?? []).filter((unit) => candidate.units.includes(unit)),
  };
};

const commonWords = (given: ComparedText, other: ComparedText, rarity: Rarity): readonly string[] =>
  [...given.words]
    .filter((word) => other.words.has(word))
    .sort((a, b) => weightOf(rarity, b) - weightOf(rarity, a))
    .slice(0, mostNames);

const mostPhrases = 8;
const mostNames = 12;
