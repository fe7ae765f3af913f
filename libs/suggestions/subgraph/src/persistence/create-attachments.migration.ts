import { sqlMigration } from '@renda/persistence';

export const createAttachments = sqlMigration('0009-create-attachments', {
  up: `-- Files with their bytes, in parts, and what they belong to; backed up and restored with the cases.
CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  region_code text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  received integer NOT NULL,
  parts integer NOT NULL,
  stored_by text NOT NULL,
  stored_on date NOT NULL,
  CONSTRAINT attachment_received_within CHECK (received BETWEEN 1 AND size)
);
CREATE TABLE attachment_part (
  attachment_id uuid NOT NULL,
  place integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT attachment_part_pkey PRIMARY KEY (attachment_id, place),
  CONSTRAINT attachment_part_of FOREIGN KEY (attachment_id) REFERENCES attachment ON DELETE CASCADE
);
CREATE TABLE attachment_use (
  attachment_id uuid NOT NULL,
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  place integer NOT NULL,
  CONSTRAINT attachment_use_pkey PRIMARY KEY (owner_type, owner_id, attachment_id),
  CONSTRAINT attachment_use_of FOREIGN KEY (attachment_id) REFERENCES attachment
);
CREATE INDEX attachment_use_by_attachment ON attachment_use (attachment_id);
CREATE INDEX attachment_by_storer ON attachment (stored_by, stored_on)`,
  down: `DROP TABLE attachment_use, attachment_part, attachment`,
});
