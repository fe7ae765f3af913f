import { tryAdvisoryLock } from '@renda/persistence';

import type { SearchTables } from './search-tables.ts';
import type { EntityManager } from 'typeorm';

/**
 * Counts in batches, each word once per batch. Were every command to count its own words, two commands with a common word
 * would wait for each other; as it is, rarity is known a moment late, which no score notices.
 */
export const countWords = async (manager: EntityManager, { frequency, change }: SearchTables): Promise<number> => {
  if (!(await tryAdvisoryLock(manager, `count words: ${frequency}`))) return 0;
  let counted = 0;
  for (let taken = batch; taken === batch; counted += taken) {
    const [answer] = await manager.query<{ taken: number }[]>(
      `WITH taken AS (
         DELETE FROM ${change} WHERE position IN (SELECT position FROM ${change} ORDER BY position LIMIT ${batch})
         RETURNING added, removed),
       differences AS (
         SELECT unnest(added) AS word, 1 AS n FROM taken
         UNION ALL SELECT unnest(removed), -1 FROM taken
         UNION ALL SELECT '', (added IS NOT NULL)::int - (removed IS NOT NULL)::int FROM taken),
       counted AS (
         INSERT INTO ${frequency} AS f (word, texts)
         SELECT word, sum(n) FROM differences GROUP BY word HAVING sum(n) <> 0
         ON CONFLICT (word) DO UPDATE SET texts = f.texts + excluded.texts)
       SELECT count(*) AS taken FROM taken`,
    );
    taken = answer?.taken ?? 0;
  }
  return counted;
};

const batch = 2_000;
