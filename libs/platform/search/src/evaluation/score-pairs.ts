import { anyone } from '@renda/identity';
import { sql } from '@renda/persistence';

import { file } from '../spec/given.ts';
import { noticeSearch } from '../spec/notice.ts';
import { labelledPairs } from './labelled-pairs.ts';

import type { PairLabel } from './labelled-pairs.ts';
import type { Letter } from './letters.ts';
import type { ScoredPair } from './measures.ts';
import type { Database } from '@renda/persistence';

/** The labelled pairs, scored by the search and by pg_trgm's similarity of the whole texts. */
export interface PairScores {
  readonly label: PairLabel;
  readonly ours: number;
  readonly trigrams: number;
}

/** Files all letters, then looks for the second of each pair as if the first were a draft; not found scores 0. */
export const scorePairs = async (database: Database, letters: readonly Letter[]): Promise<readonly PairScores[]> => {
  const filed = await file(
    database,
    letters.map(({ title, text }) => ({ title, text })),
  );
  const places = new Map(letters.map(({ name }, place) => [name, place]));
  const filedAs = (name: string) => {
    const row = filed[places.get(name) ?? -1];
    if (!row) throw new Error(`There is no letter ${name}.`);
    return row;
  };
  const scores: PairScores[] = [];
  for (const { letters: pair, label } of labelledPairs) {
    const [draft, other] = [filedAs(pair[0]), filedAs(pair[1])];
    const found = await noticeSearch.similar(database.manager, { title: draft.title, body: draft.text }, anyone, {
      condition: sql`t.id <> ${draft.id}`,
      minimumScore: 0,
      first: letters.length,
    });
    const [answer] = await database.manager.query<{ alike: number }[]>('SELECT similarity($1, $2) AS alike', [
      `${draft.title} ${draft.text}`,
      `${other.title} ${other.text}`,
    ]);
    scores.push({
      label,
      ours: found.find(({ id }) => id === other.id)?.score ?? 0,
      trigrams: answer?.alike ?? 0,
    });
  }
  return scores;
};

/** Pairs of the same matter; or, widely, all that staff would want to see. */
export const wantedPairs = (
  scores: readonly PairScores[],
  by: 'ours' | 'trigrams',
  wanted: readonly PairLabel[],
): readonly ScoredPair[] => scores.map((pair) => ({ score: pair[by], wanted: wanted.includes(pair.label) }));
