import { sqlMigration } from '@renda/persistence';

export const markSecondReplies = sqlMigration('0019-mark-second-replies', {
  up: `-- A second reply in a follow-up has no limit, is rated after the case is closed again, and ends what its unit promised before.
ALTER TABLE reply ADD in_follow_up boolean NOT NULL DEFAULT false;
UPDATE reply r SET in_follow_up = true, late = false, due_on = r.replied_on
  WHERE r.round > 0 AND NOT EXISTS (SELECT FROM event_log e WHERE e.aggregate_type = 'Assignment'
    AND e.aggregate_id = r.assignment_id::text AND e.kind = 'assignment.rehandled' AND (e.data ->> 'round')::int = r.round);
ALTER TABLE commitment ADD superseded_on date;
UPDATE commitment c SET superseded_on = later.replied_on, requested_due_on = NULL, requested_reason = NULL
  FROM (SELECT r.id, min(l.replied_on) AS replied_on FROM reply r
        JOIN reply l ON l.assignment_id = r.assignment_id AND l.round > r.round GROUP BY r.id) later
  WHERE later.id = c.reply_id AND c.kept_on IS NULL;
DROP INDEX commitment_owed;
CREATE INDEX commitment_owed ON commitment (due_on, id) WHERE kept_on IS NULL AND superseded_on IS NULL;
CREATE INDEX look_back_item_found ON look_back_item (reply_id) WHERE new_class IS NOT NULL`,
  down: `DROP INDEX look_back_item_found, commitment_owed;
CREATE INDEX commitment_owed ON commitment (due_on, id) WHERE kept_on IS NULL;
ALTER TABLE commitment DROP superseded_on;
ALTER TABLE reply DROP in_follow_up`,
});
