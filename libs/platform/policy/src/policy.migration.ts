import { sqlMigration } from '@renda/persistence';

/** The same table in every subgraph: representatives owns it, the others keep a copy by event. */
export const policyMigration = sqlMigration('0000-policy', {
  up: `
    -- The values regions set for themselves (domain.md section 9): only added to, so that what was in force on a day stays known.
    CREATE TABLE policy_value (
      id uuid NOT NULL,
      region_code text NOT NULL,
      name text NOT NULL,
      effective_from date NOT NULL,
      revision integer NOT NULL,
      value jsonb NOT NULL,
      source text NOT NULL,
      set_by text NOT NULL,
      set_at timestamptz NOT NULL,
      CONSTRAINT policy_value_pkey PRIMARY KEY (id),
      CONSTRAINT policy_value_revision_once UNIQUE (region_code, name, effective_from, revision)
    );

    -- Another token after every change, so that a process sees with one small read whether what it remembers still holds.
    CREATE TABLE policy_version (
      one boolean NOT NULL DEFAULT true,
      token uuid NOT NULL,
      CONSTRAINT policy_version_pkey PRIMARY KEY (one),
      CONSTRAINT policy_version_one_row CHECK (one)
    );
    INSERT INTO policy_version (token) VALUES (gen_random_uuid());

    CREATE FUNCTION policy_value_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Values of policy are corrected by a new revision.' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER policy_value_append_only BEFORE UPDATE OR DELETE ON policy_value
      FOR EACH ROW EXECUTE FUNCTION policy_value_refuse_change();

    CREATE FUNCTION policy_version_renew() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      UPDATE policy_version SET token = gen_random_uuid();
      RETURN NULL;
    END $$;
    CREATE TRIGGER policy_value_new_version AFTER INSERT OR TRUNCATE ON policy_value
      FOR EACH STATEMENT EXECUTE FUNCTION policy_version_renew();`,
  down: `
    DROP TABLE policy_value;
    DROP TABLE policy_version;
    DROP FUNCTION policy_value_refuse_change();
    DROP FUNCTION policy_version_renew();`,
});
