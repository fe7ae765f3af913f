import { sqlMigration } from '@renda/persistence';

import type { SearchTables } from './search-tables.ts';
import type { SqlMigration } from '@renda/persistence';

/** The tables of an index. It takes every change at once: a list of pending ones would be read by every search. */
export const searchMigration = (
  name: string,
  { searched, key, index, frequency, change }: SearchTables,
): SqlMigration =>
  sqlMigration(name, {
    up: `-- Words of each ${searched}, cut outside the database, which knows no Chinese; and how many texts have each word.
CREATE TABLE ${index} (
  id uuid NOT NULL,
  words tsvector NOT NULL,
  title tsvector NOT NULL,
  CONSTRAINT ${index}_pkey PRIMARY KEY (id),
  CONSTRAINT ${index}_of FOREIGN KEY (id) REFERENCES ${searched} (${key}) ON DELETE CASCADE
);
ALTER TABLE ${index} ALTER COLUMN words SET STATISTICS 1000;
CREATE INDEX ${index}_words ON ${index} USING gin (words) WITH (fastupdate = off);
CREATE INDEX ${index}_title ON ${index} USING gin (title) WITH (fastupdate = off);
CREATE TABLE ${frequency} (
  word text COLLATE "C" NOT NULL,
  texts integer NOT NULL,
  CONSTRAINT ${frequency}_pkey PRIMARY KEY (word)
);
CREATE TABLE ${change} (
  position bigint GENERATED ALWAYS AS IDENTITY,
  added text[],
  removed text[],
  CONSTRAINT ${change}_pkey PRIMARY KEY (position)
);`,
    down: `DROP TABLE ${change}, ${frequency}, ${index}`,
  });
