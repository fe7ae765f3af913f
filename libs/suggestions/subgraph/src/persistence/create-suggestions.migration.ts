import { sqlMigration } from '@renda/persistence';

export const createSuggestions = sqlMigration('0001-create-suggestions', {
  up: `-- Suggestions from draft to reply, with their signers, units, talks, replies and promises.
CREATE TABLE handling_unit (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  region_code text NOT NULL,
  kind text NOT NULL,
  head text,
  case_office text,
  closed_on date,
  CONSTRAINT handling_unit_name_in_region UNIQUE (region_code, name)
);
CREATE TABLE suggestion (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL,
  state_since date NOT NULL,
  kind text NOT NULL,
  origin text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  category text,
  region_code text NOT NULL,
  author_id uuid NOT NULL,
  signer_ids uuid[] NOT NULL,
  invited_ids uuid[] NOT NULL,
  delegation text,
  formed_by text,
  publicity text NOT NULL,
  confidential_reason text,
  unresolved_years integer,
  more_communication boolean NOT NULL,
  reference_only boolean NOT NULL,
  open_to_co_signing boolean NOT NULL,
  congress_id uuid,
  session integer,
  number integer,
  session_ends_on date,
  direct_train boolean NOT NULL,
  opinion_id uuid,
  similar_shown_for text,
  limits jsonb NOT NULL,
  clock jsonb,
  due_on date,
  chased_for date,
  overdue_for date,
  submitted_on date,
  registered_on date,
  approved_on date,
  assigned_on date,
  replied_on date,
  ended_on date,
  closing text,
  round integer NOT NULL,
  result_class text,
  attitude text,
  result text,
  not_admitted_ground text,
  not_admitted_explanation text,
  similar_to_id uuid,
  kept_apart_from_ids uuid[] NOT NULL,
  merged_into_id uuid,
  escalated_from_id uuid,
  escalated_to_id uuid,
  escalated_to_region text,
  unit_ids uuid[] NOT NULL,
  withdrawal_reason text,
  CONSTRAINT suggestion_ended_has_day CHECK ((state IN ('CLOSED', 'NOT_ADMITTED', 'WITHDRAWN')) = (ended_on IS NOT NULL)),
  CONSTRAINT suggestion_registered_has_number CHECK (registered_on IS NULL OR number IS NOT NULL)
);
CREATE TABLE co_signature (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  representative_id uuid NOT NULL,
  place integer NOT NULL,
  answer text NOT NULL,
  answered_on date,
  withdrawal_agreed_on date,
  CONSTRAINT co_signature_once UNIQUE (suggestion_id, representative_id),
  CONSTRAINT co_signature_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion
);
CREATE TABLE assignment (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  region_code text NOT NULL,
  unit_region_code text NOT NULL,
  role text NOT NULL,
  state text NOT NULL,
  round integer NOT NULL,
  assigned_on date NOT NULL,
  signed_on date,
  signed_by_silence boolean NOT NULL,
  limits jsonb NOT NULL,
  adjust_clock jsonb,
  decide_clock jsonb,
  contact_clock jsonb,
  reply_clock jsonb,
  due_on date,
  chased_for date,
  overdue_for date,
  adjustment_reason text,
  better_unit_id uuid,
  adjustment_requested_on date,
  adjustment_accepted boolean,
  adjustment_decided_on date,
  adjustment_note text,
  extension_reason text,
  extension_until date,
  extension_requested_on date,
  extension_granted boolean,
  extension_decided_on date,
  extension_note text,
  first_contact_on date,
  opinion_text text,
  opinion_on date,
  ended_on date,
  CONSTRAINT assignment_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion,
  CONSTRAINT assignment_unit FOREIGN KEY (unit_id) REFERENCES handling_unit
);
CREATE TABLE communication (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  round integer NOT NULL,
  held_on date NOT NULL,
  form text NOT NULL,
  summary text NOT NULL,
  CONSTRAINT communication_assignment FOREIGN KEY (assignment_id) REFERENCES assignment
);
CREATE TABLE reply (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  round integer NOT NULL,
  replied_on date NOT NULL,
  due_on date NOT NULL,
  late boolean NOT NULL,
  result_class text NOT NULL,
  scheme_name text NOT NULL,
  scheme_version integer NOT NULL,
  counts_as_solved boolean NOT NULL,
  look_back boolean NOT NULL,
  text text NOT NULL,
  signer text NOT NULL,
  officer text NOT NULL,
  officer_phone text NOT NULL,
  delivery text NOT NULL,
  joint_opinions text,
  evidence text,
  reason text,
  CONSTRAINT reply_once_per_round UNIQUE (assignment_id, round),
  CONSTRAINT reply_assignment FOREIGN KEY (assignment_id) REFERENCES assignment
);
CREATE TABLE commitment (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  region_code text NOT NULL,
  text text NOT NULL,
  due_on date NOT NULL,
  first_due_on date NOT NULL,
  kept_on date,
  kept_evidence text,
  shifts integer NOT NULL,
  requested_due_on date,
  requested_reason text,
  CONSTRAINT commitment_reply FOREIGN KEY (reply_id) REFERENCES reply
);
CREATE TABLE evaluation (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  representative_id uuid NOT NULL,
  attitude text NOT NULL,
  result text NOT NULL,
  reason text,
  rated_on date NOT NULL,
  CONSTRAINT evaluation_once UNIQUE (reply_id, representative_id),
  CONSTRAINT evaluation_reply FOREIGN KEY (reply_id) REFERENCES reply
);
CREATE TABLE body_decision (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  matter text NOT NULL,
  body text NOT NULL,
  meeting text NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  text text NOT NULL,
  CONSTRAINT body_decision_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion
);
CREATE TABLE merge_consent (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  into_id uuid NOT NULL,
  representative_id uuid NOT NULL,
  consented_on date NOT NULL,
  CONSTRAINT merge_consent_once UNIQUE (suggestion_id, into_id, representative_id)
);
CREATE TABLE number_series (
  region_code text NOT NULL,
  congress_id uuid NOT NULL,
  session integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT number_series_pkey PRIMARY KEY (region_code, congress_id, session)
);
CREATE UNIQUE INDEX suggestion_number_once ON suggestion (region_code, coalesce(congress_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(session, 0), number);
CREATE INDEX suggestion_by_registration ON suggestion (registered_on DESC NULLS LAST, id DESC);
CREATE INDEX suggestion_by_region ON suggestion (region_code text_pattern_ops, registered_on DESC NULLS LAST, id DESC);
CREATE INDEX suggestion_by_author ON suggestion (author_id);
CREATE INDEX suggestion_by_signer ON suggestion USING gin (signer_ids);
CREATE INDEX suggestion_by_unit ON suggestion USING gin (unit_ids);
CREATE INDEX suggestion_by_opinion ON suggestion (opinion_id) WHERE opinion_id IS NOT NULL;
CREATE INDEX suggestion_by_due ON suggestion (due_on, id) WHERE due_on IS NOT NULL;
CREATE INDEX suggestion_by_change ON suggestion (updated_at);
CREATE INDEX assignment_by_suggestion ON assignment (suggestion_id);
CREATE INDEX assignment_by_unit ON assignment (unit_id, assigned_on DESC, id DESC);
CREATE INDEX assignment_by_due ON assignment (due_on, id) WHERE due_on IS NOT NULL;
CREATE INDEX communication_by_suggestion ON communication (suggestion_id, held_on);
CREATE INDEX reply_by_suggestion ON reply (suggestion_id);
CREATE INDEX suggestion_by_parent ON suggestion (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX evaluation_by_suggestion ON evaluation (suggestion_id);
CREATE INDEX body_decision_by_suggestion ON body_decision (suggestion_id);
CREATE INDEX commitment_by_suggestion ON commitment (suggestion_id);
CREATE INDEX commitment_by_reply ON commitment (reply_id);
CREATE INDEX commitment_owed ON commitment (due_on, id) WHERE kept_on IS NULL;
`,
  down: `DROP TABLE number_series, merge_consent, body_decision, evaluation, commitment, reply, communication, assignment, co_signature, suggestion, handling_unit`,
});
