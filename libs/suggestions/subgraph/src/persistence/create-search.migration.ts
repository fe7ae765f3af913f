import { sqlMigration } from '@renda/persistence';

export const createSearch = sqlMigration('0002-create-search', {
  up: `-- The words of every document handed in, for full-text and similarity search, and in how many documents a word is.
CREATE TABLE suggestion_search (
  suggestion_id uuid,
  words text[] NOT NULL,
  CONSTRAINT suggestion_search_pkey PRIMARY KEY (suggestion_id),
  CONSTRAINT suggestion_search_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion ON DELETE CASCADE
);
CREATE INDEX suggestion_search_words ON suggestion_search USING gin (words);
CREATE TABLE word_frequency (
  word text,
  documents integer NOT NULL,
  CONSTRAINT word_frequency_pkey PRIMARY KEY (word)
);
CREATE TABLE word_change (
  word text NOT NULL,
  change integer NOT NULL
);
CREATE INDEX word_change_word ON word_change (word);
ALTER TABLE suggestion ADD solved boolean, ADD late_replies integer NOT NULL DEFAULT 0;
ALTER TABLE reply ADD region_code text NOT NULL DEFAULT '', ADD attitude text, ADD result text;
CREATE INDEX reply_by_unit ON reply (unit_id, replied_on);
CREATE INDEX reply_by_region ON reply (region_code text_pattern_ops, replied_on);
`,
  down: `ALTER TABLE suggestion DROP solved, DROP late_replies;
ALTER TABLE reply DROP region_code, DROP attitude, DROP result;
DROP TABLE word_change, word_frequency, suggestion_search`,
});
