import { sqlMigration } from '@renda/persistence';

import { createWorkList } from './create-work-list.migration.ts';

/** A kind of work: the rows that are it, and what they say of it. */
export interface Kind {
  readonly name: string;
  readonly action: string;
  readonly role: string;
  readonly from: 'suggestion' | 'assignment' | 'commitment';
  /** Columns that say where it is to be done, by whom, until when and since when. */
  readonly region?: string;
  readonly subject?: string;
  readonly due?: string;
  readonly since?: string;
  readonly when: string;
}

const ofCase = (name: string, role: string, when: string, more: Partial<Kind> = {}): Kind => ({
  name,
  action: name.toUpperCase(),
  role,
  from: 'suggestion',
  when,
  ...more,
});

const ofTask = (name: string, role: string, when: string, more: Partial<Kind>): Kind =>
  ofCase(name, role, when, { from: 'assignment', ...more });

const unit = { region: 'unit_region_code', subject: 'unit_id' };
const author = { subject: 'author_id' };

export const kinds: readonly Kind[] = [
  ofCase('complete_draft', 'REPRESENTATIVE', `state = 'DRAFT'`, author),
  ofCase('evaluate', 'REPRESENTATIVE', `state = 'REPLIED'`, author),
  ofCase('register', 'COMMITTEE_STAFF', `state = 'SUBMITTED'`),
  ofCase('review', 'COMMITTEE_STAFF', `state = 'REGISTERED'`),
  ofCase('take_up', 'COMMITTEE_STAFF', `state = 'ESCALATED' AND escalated_to_id IS NULL`, {
    region: 'escalated_to_region',
  }),
  ofCase('approve_office', 'COMMITTEE_STAFF', `state = 'ADMITTED' AND limits ->> 'approval' = 'OFFICE'`, {
    action: 'APPROVE',
  }),
  ofCase('approve', 'DEPUTY_DIRECTOR', `state = 'ADMITTED' AND (limits ->> 'approval') IS DISTINCT FROM 'OFFICE'`),
  ofCase('assign', 'GOVERNMENT_OFFICE', `state = 'APPROVED'`),
  ofCase('order_rehandling', 'COMMITTEE_STAFF', `state = 'UNSATISFIED'`),
  ofCase('conclude', 'CHAIRPERSONS', `state = 'HARD_CASE'`),
  ofCase('verify', 'COMMITTEE_STAFF', `state = 'FOLLOW_UP'`),
  ofTask('sign', 'HANDLING_UNIT', `state = 'ASSIGNED'`, { ...unit, since: 'assigned_on' }),
  ofTask('decide_adjustment', 'GOVERNMENT_OFFICE', `state = 'ADJUSTING'`, {
    due: 'clock_day(decide_clock)',
    since: 'adjustment_requested_on',
  }),
  ofTask(
    'decide_extension',
    'GOVERNMENT_OFFICE',
    `state = 'HANDLING' AND extension_requested_on IS NOT NULL AND extension_decided_on IS NULL`,
    { due: 'clock_day(reply_clock)', since: 'extension_requested_on' },
  ),
  ofTask('handle', 'HANDLING_UNIT', `state = 'HANDLING'`, { ...unit, since: 'coalesce(signed_on, assigned_on)' }),
  ofCase('decide_shift', 'COMMITTEE_STAFF', 'requested_due_on IS NOT NULL AND kept_on IS NULL', {
    from: 'commitment',
    since: 'due_on',
  }),
];

// What a unit does with its task depends on how far it is; the item stays the same.
export const actionOf = ({ name, action }: Kind): string =>
  name === 'handle'
    ? `CASE WHEN role = 'JOINT' THEN 'GIVE_OPINION' WHEN first_contact_on IS NULL THEN 'CONTACT' ELSE 'REPLY' END`
    : `'${action}'`;

const idOf = ({ action }: Kind): string => `('${action}:' || id::text)`;

export const viewOf = (kind: Kind): string => {
  const {
    name,
    role,
    from,
    region = 'region_code',
    subject = 'NULL::uuid',
    due = 'due_on',
    since = 'state_since',
  } = kind;
  const about = from === 'suggestion' ? 'id' : 'suggestion_id';
  return `CREATE VIEW work_${name} AS SELECT ${idOf(kind)} AS id, ${actionOf(kind)} AS action, '${role}' AS role, ${region} AS region_code,
  ${subject} AS subject_id, ${due} AS due_on, ${since} AS since, ${about} AS suggestion_id, ${from === 'assignment' ? 'id' : 'NULL::uuid'} AS assignment_id
  FROM ${from} WHERE ${kind.when};`;
};

// The order of the list, so that a page reads as many rows of each kind as it shows.
export const indexOf = (kind: Kind): string => {
  const { name, from, region = 'region_code', subject, due = 'due_on', since = 'state_since', when } = kind;
  const order = [subject ?? region, due, ...(since === due ? [] : [since]), idOf(kind)];
  return `CREATE INDEX ${from}_to_${name} ON ${from} (${order.join(', ')}) WHERE ${when};`;
};

export const workColumns = 'id, action, role, region_code, subject_id, due_on, since, suggestion_id, assignment_id';

export const orderWorkList = sqlMigration('0014-order-work-list', {
  up: `-- The work list sorted all that is open in a region to show its first page: now each kind is a view with an index in order.
CREATE FUNCTION clock_day(clock jsonb) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT make_date(substr(clock ->> 'due', 1, 4)::int, substr(clock ->> 'due', 6, 2)::int, substr(clock ->> 'due', 9, 2)::int)
$$;
${kinds.map(viewOf).join('\n')}
CREATE VIEW work_answer_invitation AS SELECT ('ANSWER_INVITATION:' || c.id::text) AS id, 'ANSWER_INVITATION' AS action, 'REPRESENTATIVE' AS role,
  s.region_code, c.representative_id AS subject_id, NULL::date AS due_on, s.state_since AS since, s.id AS suggestion_id, NULL::uuid AS assignment_id
  FROM co_signature c JOIN suggestion s ON s.id = c.suggestion_id WHERE c.answer = 'INVITED' AND s.state = 'DRAFT';
CREATE OR REPLACE VIEW work_item AS
  ${[...kinds.map(({ name }) => name), 'answer_invitation'].map((name) => `SELECT ${workColumns} FROM work_${name}`).join('\n  UNION ALL ')};
DROP INDEX suggestion_open, suggestion_escalated_to, assignment_open, assignment_undecided, commitment_shift_asked;
${kinds.map(indexOf).join('\n')}`,
  down: `DROP VIEW work_item, work_answer_invitation, ${kinds.map(({ name }) => `work_${name}`).join(', ')};
DROP INDEX ${kinds.map(({ name, from }) => `${from}_to_${name}`).join(', ')}, co_signature_open;
DROP FUNCTION clock_day(jsonb);
${createWorkList.text.up}`,
});
