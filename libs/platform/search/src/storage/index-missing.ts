import { countWords } from './count-words.ts';
import { writeTexts } from './write-texts.ts';

import type { SearchTables } from './search-tables.ts';
import type { Database } from '@renda/persistence';

/** Indexes rows the index lacks, in the order of their keys, so that a stop half-way loses nothing. */
export const indexMissing = async (database: Database, tables: SearchTables): Promise<number> => {
  const { searched, key, title, body, index } = tables;
  let indexed = 0;
  for (let after: string | undefined = nobody; after;) {
    after = await database.transaction(async (manager) => {
      // Locked, so that nobody changes a text between its being read and being indexed.
      const rows: { id: string }[] = await manager.query(
        `SELECT t.${key} AS id, t.${title.column} AS "${title.property}", t.${body.column} AS "${body.property}"
         FROM ${searched} t WHERE t.${key} > $1 AND NOT EXISTS (SELECT FROM ${index} s WHERE s.id = t.${key})
         ORDER BY t.${key} LIMIT ${batch} FOR UPDATE OF t`,
        [after],
      );
      await writeTexts(manager, tables, rows);
      indexed += rows.length;
      return rows.at(-1)?.id;
    });
  }
  await database.transaction((manager) => countWords(manager, tables));
  return indexed;
};

const nobody = '00000000-0000-0000-0000-000000000000';

const batch = 500;
