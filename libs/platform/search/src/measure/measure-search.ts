import { loadavg } from 'node:os';

import { anyone } from '@renda/identity';
import { defineList, newId, openDatabase, repositoryOf } from '@renda/persistence';

import { noticeMigrations, noticeSearch, noticeTable } from '../spec/notice.ts';
import { chance } from './chance.ts';
import { fill, idOf } from './fill.ts';
import { rephrased, textSource, written } from './generated-texts.ts';
import { makeVocabulary } from './vocabulary.ts';

import type { TextSource } from './generated-texts.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Database } from '@renda/persistence';

/** Milliseconds a search took, by what was asked. */
export interface SearchFigures {
  readonly texts: number;
  /** How busy the machine was, in processes: times measured on a busy one are longer. */
  readonly load: number;
  readonly measured: readonly Measured[];
  /** Of drafts that keep a third of an earlier text's words: how many found it at all, and how many found it first. */
  readonly found: { readonly of: number; readonly atAll: number; readonly first: number };
  readonly statements: number;
  readonly megabytes: { readonly texts: number; readonly words: number; readonly index: number };
}

interface Measured {
  readonly name: string;
  readonly median: number;
  readonly slowest5Percent: number;
}

const drafts = 60;

/** Fills a schema of its own in the database, measures, and drops it. */
export const measureSearch = async (
  url: string,
  texts: number,
  say: (line: string) => void,
): Promise<SearchFigures> => {
  const schema = `measure_search_${texts}`;
  const database = await openDatabase({ url, schema, tables: [noticeTable], migrations: noticeMigrations });
  try {
    await database.migrate();
    const vocabulary = makeVocabulary();
    const source = textSource(vocabulary);
    const started = performance.now();
    await fill(database, vocabulary, source, texts);
    say(`${texts} texts filled in ${Math.round((performance.now() - started) / 1000)} s`);
    return await measureFilled(database, vocabulary, source, texts);
  } finally {
    await database.manager.query(`DROP SCHEMA ${schema} CASCADE`);
    await database.close();
  }
};

export const measureFilled = async (
  database: Database,
  vocabulary: Vocabulary,
  source: TextSource,
  texts: number,
): Promise<SearchFigures> => {
  const { manager } = database;
  const random = chance(42);
  const asked = Array.from({ length: drafts }, (_, number) => {
    const about = Math.floor(random() * texts);
    const draft = rephrased(source(about), source, number);
    return { about: idOf(about), title: written(vocabulary, draft.title), body: written(vocabulary, draft.body) };
  });
  const rank = { atAll: 0, first: 0 };
  const before = database.statements();
  const similar = await timed('similar texts', asked, async ({ about, ...text }) => {
    const found = await noticeSearch.similar(manager, text, anyone);
    if (found.some(({ id }) => id === about)) rank.atAll += 1;
    if (found[0]?.id === about) rank.first += 1;
  });
  const statements = (database.statements() - before) / asked.length;

  const measured: Measured[] = [similar];
  for (const { word, share } of await wordsOfShare(database, [0.001, 0.01, 0.1, 0.3])) {
    const words = Array.from({ length: 9 }, () => word);
    measured.push(
      await timed(`page of a list, a word in ${percent(share)}`, words, (query) => page(database, query)),
      await timed(`ranked, a word in ${percent(share)}`, words, (query) => noticeSearch.ranked(manager, query, anyone)),
    );
  }
  const filed = asked.map(({ about: _, title, body }) => ({
    id: newId(),
    title,
    text: body,
    regionCode: '611002',
    unitIds: [],
  }));
  const titles = asked.slice(0, 30).map(({ title }) => title.slice(0, 6));
  measured.push(
    await timed('page of a list, words of a title', titles, (query) => page(database, query)),
    await timed('ranked, words of a title', titles, (query) => noticeSearch.ranked(manager, query, anyone)),
    await timed('filing one text with its words', filed, (facts) =>
      database.transaction(async (inside) => {
        await noticeSearch.write(inside, await repositoryOf(inside, noticeTable).addAll([facts]));
      }),
    ),
    await timed(`counting the words of ${drafts} texts`, [0], () =>
      database.transaction((inside) => noticeSearch.countWords(inside)),
    ),
  );
  await database.transaction(async (inside) => {
    const ids = filed.map(({ id }) => id);
    await noticeSearch.remove(inside, ids);
    await repositoryOf(inside, noticeTable).remove(ids);
  });
  const load = loadavg()[0] ?? 0;
  return { texts, load, measured, found: { of: asked.length, ...rank }, statements, megabytes: await sizes(database) };
};

const noticeList = defineList({
  table: noticeTable,
  filters: { search: noticeSearch.filter() },
  orders: { ID: 'id' },
  defaultOrder: [{ field: 'ID', direction: 'DESC' }],
});

const page = (database: Database, query: string): Promise<unknown> =>
  noticeList.page(database.manager, { first: 20, where: { search: query } }, anyone);

const timed = async <T>(name: string, cases: readonly T[], work: (given: T) => Promise<unknown>): Promise<Measured> => {
  const times: number[] = [];
  for (const given of cases) {
    const started = performance.now();
    await work(given);
    times.push(performance.now() - started);
  }
  const ordered = times.sort((a, b) => a - b);
  return {
    name,
    median: ordered[Math.floor(ordered.length / 2)] ?? 0,
    slowest5Percent: ordered[Math.floor(ordered.length * 0.95)] ?? 0,
  };
};

/** Words that about such a share of all texts have. */
const wordsOfShare = async ({ manager }: Database, shares: readonly number[]) =>
  Promise.all(
    shares.map(async (share) => {
      const [found] = await manager.query<{ word: string; share: number }[]>(
        `SELECT f.word, f.texts::float8 / n.texts AS share
         FROM notice_board_search_frequency f, notice_board_search_frequency n
         WHERE n.word = '' AND f.word <> '' AND length(f.word) = 2
         ORDER BY abs(ln(f.texts::float8 / n.texts) - ln($1::float8)) LIMIT 1`,
        [share],
      );
      return found ?? { word: '', share: 0 };
    }),
  );

const percent = (share: number): string => `${(share * 100).toPrecision(2)} % of texts`;

const sizes = async ({ manager }: Database): Promise<SearchFigures['megabytes']> => {
  const [row] = await manager.query<SearchFigures['megabytes'][]>(
    `SELECT pg_total_relation_size('notice_board') / 1048576 AS texts,
       pg_table_size('notice_board_search') / 1048576 AS words,
       pg_indexes_size('notice_board_search') / 1048576 AS index`,
  );
  return row ?? { texts: 0, words: 0, index: 0 };
};
