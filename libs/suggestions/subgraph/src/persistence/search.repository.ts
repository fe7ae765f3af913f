import { repositoryOf } from '@renda/persistence';

import { suggestionSearch } from '../search.ts';
import { suggestionTable } from './suggestion.table.ts';

import type { Viewer } from '@renda/identity';
import type { RankedOptions, RankedText, SimilarOptions, SimilarText } from '@renda/search';
import type { EntityManager } from 'typeorm';

import type { Suggestion } from './suggestion.table.ts';

export interface SearchRepository {
  /** Takes the words of a document in, in place of those it had. */
  readonly index: (suggestion: Suggestion) => Promise<void>;
  /** Documents about the same matter, the most alike first, each with what both have in common (SUG-2). */
  readonly similar: (draft: Suggestion, viewer: Viewer, options: SimilarOptions) => Promise<readonly SimilarText[]>;
  /** The best matches first (SUG-10). */
  readonly ranked: (query: string, viewer: Viewer, options: RankedOptions) => Promise<readonly RankedText[]>;
  /** Takes in some of the documents that were filed before there was this index; says how many. */
  readonly indexOlder: (most: number) => Promise<number>;
  /** Adds up how many documents have each word. */
  readonly countWords: () => Promise<number>;
}

export const searchRepository = (manager: EntityManager): SearchRepository => ({
  index: (suggestion) => suggestionSearch.write(manager, [suggestion]),
  similar: ({ title, text, regionCode, unitIds }, viewer, options) =>
    suggestionSearch.similar(manager, { title, body: text, region: regionCode, units: unitIds }, viewer, options),
  ranked: (query, viewer, options) => suggestionSearch.ranked(manager, query, viewer, options),
  indexOlder: async (most) => {
    const taken = await manager.query<{ id: string }[]>(
      `WITH taken AS (
         DELETE FROM suggestion_unindexed WHERE id IN
           (SELECT id FROM suggestion_unindexed ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id)
       SELECT id FROM taken`,
      [most],
    );
    const ids = taken.map(({ id }) => id);
    await suggestionSearch.write(manager, await repositoryOf(manager, suggestionTable).lockAll(ids));
    return ids.length;
  },
  countWords: () => suggestionSearch.countWords(manager),
});
