import { sqlMigration } from '@renda/persistence';

export const createWorkList = sqlMigration('0003-create-work-list', {
  up: `-- What somebody has to do now, one row for each thing to do; a view, so that it can never differ from the cases.
CREATE VIEW work_item AS
  SELECT 'COMPLETE_DRAFT:' || id AS id, 'COMPLETE_DRAFT' AS action, 'REPRESENTATIVE' AS role, region_code, author_id AS subject_id,
    due_on, state_since AS since, id AS suggestion_id, NULL::uuid AS assignment_id FROM suggestion WHERE state = 'DRAFT'
  UNION ALL SELECT 'ANSWER_INVITATION:' || c.id, 'ANSWER_INVITATION', 'REPRESENTATIVE', s.region_code, c.representative_id,
    NULL, s.state_since, s.id, NULL FROM co_signature c JOIN suggestion s ON s.id = c.suggestion_id
    WHERE c.answer = 'INVITED' AND s.state = 'DRAFT'
  UNION ALL SELECT 'EVALUATE:' || id, 'EVALUATE', 'REPRESENTATIVE', region_code, author_id,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'REPLIED'
  UNION ALL SELECT 'REGISTER:' || id, 'REGISTER', 'COMMITTEE_STAFF', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'SUBMITTED'
  UNION ALL SELECT 'REVIEW:' || id, 'REVIEW', 'COMMITTEE_STAFF', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'REGISTERED'
  UNION ALL SELECT 'TAKE_UP:' || id, 'TAKE_UP', 'COMMITTEE_STAFF', escalated_to_region, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'ESCALATED' AND escalated_to_id IS NULL
  UNION ALL SELECT 'APPROVE:' || id, 'APPROVE',
    CASE WHEN limits ->> 'approval' = 'OFFICE' THEN 'COMMITTEE_STAFF' ELSE 'DEPUTY_DIRECTOR' END, region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'ADMITTED'
  UNION ALL SELECT 'ASSIGN:' || id, 'ASSIGN', 'GOVERNMENT_OFFICE', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'APPROVED'
  UNION ALL SELECT 'ORDER_REHANDLING:' || id, 'ORDER_REHANDLING', 'COMMITTEE_STAFF', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'UNSATISFIED'
  UNION ALL SELECT 'CONCLUDE:' || id, 'CONCLUDE', 'CHAIRPERSONS', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'HARD_CASE'
  UNION ALL SELECT 'VERIFY:' || id, 'VERIFY', 'COMMITTEE_STAFF', region_code, NULL,
    due_on, state_since, id, NULL FROM suggestion WHERE state = 'FOLLOW_UP'
  UNION ALL SELECT 'SIGN:' || id, 'SIGN', 'HANDLING_UNIT', unit_region_code, unit_id,
    due_on, assigned_on, suggestion_id, id FROM assignment WHERE state = 'ASSIGNED'
  UNION ALL SELECT 'DECIDE_ADJUSTMENT:' || id, 'DECIDE_ADJUSTMENT', 'GOVERNMENT_OFFICE', region_code, NULL,
    (decide_clock ->> 'due')::date, adjustment_requested_on, suggestion_id, id FROM assignment WHERE state = 'ADJUSTING'
  UNION ALL SELECT 'DECIDE_EXTENSION:' || id, 'DECIDE_EXTENSION', 'GOVERNMENT_OFFICE', region_code, NULL,
    (reply_clock ->> 'due')::date, extension_requested_on, suggestion_id, id FROM assignment
    WHERE state = 'HANDLING' AND extension_requested_on IS NOT NULL AND extension_decided_on IS NULL
  UNION ALL SELECT 'HANDLE:' || id, CASE WHEN role = 'JOINT' THEN 'GIVE_OPINION' WHEN first_contact_on IS NULL THEN 'CONTACT' ELSE 'REPLY' END,
    'HANDLING_UNIT', unit_region_code, unit_id, due_on, coalesce(signed_on, assigned_on), suggestion_id, id
    FROM assignment WHERE state = 'HANDLING'
  UNION ALL SELECT 'DECIDE_SHIFT:' || c.id, 'DECIDE_SHIFT', 'COMMITTEE_STAFF', c.region_code, NULL,
    c.due_on, c.due_on, c.suggestion_id, NULL FROM commitment c WHERE c.requested_due_on IS NOT NULL AND c.kept_on IS NULL;
CREATE INDEX suggestion_open ON suggestion (region_code, state, due_on)
  WHERE state IN ('DRAFT', 'SUBMITTED', 'REGISTERED', 'ESCALATED', 'ADMITTED', 'APPROVED', 'REPLIED', 'UNSATISFIED', 'HARD_CASE', 'FOLLOW_UP');
CREATE INDEX suggestion_escalated_to ON suggestion (escalated_to_region) WHERE state = 'ESCALATED';
CREATE INDEX assignment_open ON assignment (unit_id, state, due_on) WHERE state IN ('ASSIGNED', 'HANDLING');
CREATE INDEX assignment_undecided ON assignment (region_code) WHERE state = 'ADJUSTING' OR (state = 'HANDLING' AND extension_requested_on IS NOT NULL AND extension_decided_on IS NULL);
CREATE INDEX commitment_shift_asked ON commitment (region_code) WHERE requested_due_on IS NOT NULL AND kept_on IS NULL;
CREATE INDEX co_signature_open ON co_signature (representative_id) WHERE answer = 'INVITED';
`,
  down: `DROP VIEW work_item;
DROP INDEX suggestion_open, suggestion_escalated_to, assignment_open, assignment_undecided, commitment_shift_asked, co_signature_open`,
});
