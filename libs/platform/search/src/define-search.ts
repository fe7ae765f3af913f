import { custom, everything } from '@renda/persistence';

import { searchCondition } from './full-text/search-condition.ts';
import { rankedTexts } from './full-text/ranked.ts';
import { similarTexts } from './similarity/similar-texts.ts';
import { countWords } from './storage/count-words.ts';
import { indexMissing } from './storage/index-missing.ts';
import { searchMigration } from './storage/migration.ts';
import { searchTables } from './storage/search-tables.ts';
import { removeTexts, writeTexts } from './storage/write-texts.ts';

import type { RankedOptions, RankedText } from './full-text/ranked.ts';
import type { SimilarOptions, SimilarText, TextToCompare } from './similarity/similar-options.ts';
import type { Viewer } from '@renda/identity';
import type { Database, Filter, SqlCondition, SqlMigration } from '@renda/persistence';
import type { EntityManager, EntitySchema } from 'typeorm';

/** Which columns of a table are searched. Its key is a uuid. */
export interface SearchDefinition<T extends object> {
  readonly table: EntitySchema<T>;
  /** Properties that hold the title, whose words weigh more, and the text. */
  readonly title: keyof T & string;
  readonly body: keyof T & string;
  /** Rows of `t` whose text the viewer may read; of others only the title is looked into. All, if not said. */
  readonly bodyVisibleTo?: (viewer: Viewer) => SqlCondition;
  /** Property with the region's code, and with the ids (uuid[]) of the units concerned: told of similar texts. */
  readonly region?: keyof T & string;
  readonly units?: keyof T & string;
}

export interface TextSearch<T extends object> {
  /** Makes the tables of the index, named for the searched table: `<table>_search`, `…_frequency`, `…_change`. */
  migration(name: string): SqlMigration;
  /** Indexes texts anew, in the transaction of the manager; locks nothing that other texts need. One statement. */
  write(manager: EntityManager, rows: readonly T[]): Promise<void>;
  /** Takes texts out of the index, before or after their rows are deleted. */
  remove(manager: EntityManager, ids: readonly string[]): Promise<void>;
  /** Adds up how many texts have each word; says how many changes were counted. One at a time, others find nothing to do. */
  countWords(manager: EntityManager): Promise<number>;
  /** Indexes the rows that are not yet, in batches with a transaction each; says how many. Then counts the words. */
  indexMissing(database: Database): Promise<number>;
  /** A list's filter: what has every word of what was typed, in any order. Without a word it lets nothing through. */
  filter(): Filter;
  /** The best matches first: words in the title and frequent ones count more; among equals the newest. Two statements. */
  ranked(
    manager: EntityManager,
    query: string,
    viewer: Viewer,
    options?: RankedOptions,
  ): Promise<readonly RankedText[]>;
  /** Texts about the same matter, the most alike first, each with what it has in common. Two statements. */
  similar(
    manager: EntityManager,
    text: TextToCompare,
    viewer: Viewer,
    options?: SimilarOptions,
  ): Promise<readonly SimilarText[]>;
}

export const defineSearch = <T extends object>(definition: SearchDefinition<T>): TextSearch<T> => {
  const tables = searchTables(definition);
  const { bodyVisibleTo = () => everything } = definition;
  return {
    migration: (name) => searchMigration(name, tables),
    write: (manager, rows) => writeTexts(manager, tables, rows),
    remove: (manager, ids) => removeTexts(manager, tables, ids),
    countWords: (manager) => countWords(manager, tables),
    indexMissing: (database) => indexMissing(database, tables),
    filter: () => custom<string>((query, bind, viewer) => searchCondition(tables, query, bodyVisibleTo(viewer))(bind)),
    ranked: (manager, query, viewer, options) =>
      rankedTexts(manager, tables, query, { ...options, bodyVisible: bodyVisibleTo(viewer) }),
    similar: (manager, text, viewer, options) =>
      similarTexts(manager, tables, text, { ...options, bodyVisible: bodyVisibleTo(viewer) }),
  };
};
