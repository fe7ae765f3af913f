import { sqlMigration } from '@renda/persistence';

export const createOpinions = sqlMigration('0003-create-opinions', {
  up: `
    -- The closed loop of citizens' opinions, every movement of it, and what is known of the files (STA-5).
    CREATE TABLE citizen_opinion (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      state text NOT NULL,
      title text NOT NULL,
      text text NOT NULL,
      channel text NOT NULL,
      category text,
      urgency text NOT NULL,
      region_code text NOT NULL,
      station_id uuid NOT NULL,
      visit_id uuid,
      representative_id uuid,
      contact_id uuid,
      registered_on date NOT NULL,
      limits jsonb NOT NULL,
      state_since date NOT NULL,
      due_on date,
      chased_for date,
      steps integer NOT NULL,
      late_steps integer NOT NULL,
      rehandlings integer NOT NULL,
      route text,
      level text,
      handling_region_code text,
      handling_unit_id uuid,
      handling_unit_name text,
      joint_unit_ids uuid[] NOT NULL,
      handling_body text,
      instruction text,
      handed_on date,
      suggestion_id uuid,
      result_text text,
      result_receipt text,
      resolved_on date,
      feedback_text text,
      fed_back_on date,
      reached boolean,
      rating text,
      rating_comment text,
      closing text,
      ended_on date,
      decline_ground text,
      decline_explanation text,
      decline_where_to_go text,
      duplicate_of_id uuid,
      external_system text,
      external_id text,
      tracking_hash text NOT NULL,
      CONSTRAINT citizen_opinion_pkey PRIMARY KEY (id),
      CONSTRAINT citizen_opinion_station FOREIGN KEY (station_id) REFERENCES station (id),
      CONSTRAINT citizen_opinion_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
      CONSTRAINT citizen_opinion_contact FOREIGN KEY (contact_id) REFERENCES citizen_contact (id),
      CONSTRAINT citizen_opinion_first FOREIGN KEY (duplicate_of_id) REFERENCES citizen_opinion (id),
      CONSTRAINT citizen_opinion_tracking_once UNIQUE (tracking_hash),
      CONSTRAINT citizen_opinion_external_once UNIQUE (external_system, external_id),
      CONSTRAINT citizen_opinion_external_whole CHECK ((external_system IS NULL) = (external_id IS NULL)),
      CONSTRAINT citizen_opinion_state CHECK (state IN
        ('REGISTERED','SORTED','HANDLING','RESOLVED','FED_BACK','CLOSED','DECLINED','WITHDRAWN')),
      CONSTRAINT citizen_opinion_due_while_open CHECK
        ((due_on IS NULL) = (state IN ('CLOSED','DECLINED','WITHDRAWN'))),
      CONSTRAINT citizen_opinion_ended_when_final CHECK ((ended_on IS NULL) = (due_on IS NOT NULL)),
      CONSTRAINT citizen_opinion_closing CHECK ((closing IS NOT NULL) = (state = 'CLOSED')),
      CONSTRAINT citizen_opinion_ground CHECK ((decline_ground IS NOT NULL) = (state = 'DECLINED')),
      CONSTRAINT citizen_opinion_duplicate CHECK
        ((duplicate_of_id IS NOT NULL) = (decline_ground IS NOT DISTINCT FROM 'DUPLICATE')),
      CONSTRAINT citizen_opinion_handled CHECK (state <> 'HANDLING' OR (route IS NOT NULL AND handed_on IS NOT NULL))
    );
    CREATE INDEX citizen_opinion_newest ON citizen_opinion (registered_on, id);
    CREATE INDEX citizen_opinion_of_station ON citizen_opinion (station_id, registered_on, id);
    CREATE INDEX citizen_opinion_region ON citizen_opinion (region_code text_pattern_ops, registered_on);
    CREATE INDEX citizen_opinion_handling_region ON citizen_opinion (handling_region_code)
      WHERE handling_region_code IS NOT NULL;
    CREATE INDEX citizen_opinion_due ON citizen_opinion (due_on, id) WHERE due_on IS NOT NULL;
    CREATE INDEX citizen_opinion_of_unit ON citizen_opinion (handling_unit_id, registered_on, id);
    CREATE INDEX citizen_opinion_of_joint_unit ON citizen_opinion USING gin (joint_unit_ids);
    CREATE INDEX citizen_opinion_of_representative ON citizen_opinion (representative_id, registered_on, id);
    CREATE INDEX citizen_opinion_of_suggestion ON citizen_opinion (suggestion_id) WHERE suggestion_id IS NOT NULL;
    CREATE INDEX citizen_opinion_of_visit ON citizen_opinion (visit_id) WHERE visit_id IS NOT NULL;
    CREATE INDEX citizen_opinion_of_contact ON citizen_opinion (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX citizen_opinion_duplicates ON citizen_opinion (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;
    CREATE INDEX citizen_opinion_updated ON citizen_opinion (updated_at, id);

    CREATE FUNCTION citizen_opinion_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Nothing of the closed loop can be deleted (STA-5).' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER citizen_opinion_kept BEFORE DELETE ON citizen_opinion
      FOR EACH ROW EXECUTE FUNCTION citizen_opinion_refuse_delete();

    CREATE TABLE opinion_step (
      id uuid NOT NULL,
      opinion_id uuid NOT NULL,
      number integer NOT NULL,
      action text NOT NULL,
      from_state text,
      to_state text NOT NULL,
      taken_at timestamptz NOT NULL,
      taken_on date NOT NULL,
      actor text,
      actor_role text,
      was_due_on date,
      late boolean NOT NULL,
      due_on date,
      note text,
      rating text,
      CONSTRAINT opinion_step_pkey PRIMARY KEY (id),
      CONSTRAINT opinion_step_opinion FOREIGN KEY (opinion_id) REFERENCES citizen_opinion (id),
      CONSTRAINT opinion_step_number_once UNIQUE (opinion_id, number)
    );
    CREATE TRIGGER opinion_step_kept BEFORE DELETE ON opinion_step
      FOR EACH ROW EXECUTE FUNCTION citizen_opinion_refuse_delete();

    CREATE TABLE opinion_attachment (
      id uuid NOT NULL,
      opinion_id uuid NOT NULL,
      place integer NOT NULL,
      name text,
      media_type text NOT NULL,
      size integer NOT NULL,
      sha256 text NOT NULL,
      CONSTRAINT opinion_attachment_pkey PRIMARY KEY (id),
      CONSTRAINT opinion_attachment_opinion FOREIGN KEY (opinion_id) REFERENCES citizen_opinion (id),
      CONSTRAINT opinion_attachment_place_once UNIQUE (opinion_id, place),
      CONSTRAINT opinion_attachment_size CHECK (size > 0)
    );`,
  down: `
    DROP TABLE opinion_attachment; DROP TABLE opinion_step; DROP TABLE citizen_opinion;
    DROP FUNCTION citizen_opinion_refuse_delete();`,
});
