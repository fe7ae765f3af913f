import { sqlMigration } from '@renda/persistence';

import { suggestionSearch } from '../search.ts';

const { text: index } = suggestionSearch.migration('0010-search-by-words');

export const searchByWords = sqlMigration('0010-search-by-words', {
  up: `-- One search for all texts, of @renda/search; what was indexed before is taken in again by the job that counts words.
CREATE TABLE suggestion_unindexed (
  id uuid,
  CONSTRAINT suggestion_unindexed_pkey PRIMARY KEY (id)
);
INSERT INTO suggestion_unindexed (id) SELECT suggestion_id FROM suggestion_search;
DROP TABLE suggestion_search, word_frequency, word_change;
${index.up}`,
  down: `CREATE TABLE word_frequency (
  word text,
  documents integer NOT NULL,
  CONSTRAINT word_frequency_pkey PRIMARY KEY (word)
);
INSERT INTO word_frequency (word, documents) SELECT word, texts FROM suggestion_search_frequency WHERE word <> '' AND texts > 0;
CREATE TABLE word_change (
  word text NOT NULL,
  change integer NOT NULL
);
CREATE INDEX word_change_word ON word_change (word);
INSERT INTO word_change (word, change)
  SELECT w, 1 FROM suggestion_search_change, unnest(added) w UNION ALL SELECT w, -1 FROM suggestion_search_change, unnest(removed) w;
CREATE TABLE suggestion_words AS SELECT id AS suggestion_id, tsvector_to_array(words) AS words FROM suggestion_search;
${index.down};
DROP TABLE suggestion_unindexed;
ALTER TABLE suggestion_words RENAME TO suggestion_search;
ALTER TABLE suggestion_search ALTER words SET NOT NULL, ADD CONSTRAINT suggestion_search_pkey PRIMARY KEY (suggestion_id),
  ADD CONSTRAINT suggestion_search_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion ON DELETE CASCADE;
CREATE INDEX suggestion_search_words ON suggestion_search USING gin (words)`,
});
