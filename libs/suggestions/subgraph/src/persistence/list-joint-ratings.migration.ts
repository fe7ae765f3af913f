import { sqlMigration } from '@renda/persistence';

const before = [
  'complete_draft',
  'evaluate',
  'register',
  'review',
  'take_up',
  'approve_office',
  'approve',
  'assign',
  'order_rehandling',
  'conclude',
  'verify',
  'sign',
  'decide_adjustment',
  'decide_extension',
  'handle',
  'decide_shift',
  'answer_invitation',
];

const columns = 'id, action, role, region_code, subject_id, due_on, since, suggestion_id, assignment_id';

const workItem = (kinds: readonly string[]): string =>
  `CREATE OR REPLACE VIEW work_item AS ${kinds.map((kind) => `SELECT ${columns} FROM work_${kind}`).join('\n  UNION ALL ')};`;

const evaluate = (
  when: string,
): string => `CREATE OR REPLACE VIEW work_evaluate AS SELECT ('EVALUATE:' || id::text) AS id, 'EVALUATE' AS action, 'REPRESENTATIVE' AS role,
  region_code, author_id AS subject_id, due_on, state_since AS since, id AS suggestion_id, NULL::uuid AS assignment_id
  FROM suggestion WHERE ${when};`;

const itemId = `('EVALUATE:' || suggestion_id::text || ':' || representative_id::text)`;

// The replies that count are those of latest-replies.ts, who owes a rating of them those of evaluators.ts.
const owing = `CREATE VIEW rating_owing AS
SELECT s.id AS suggestion_id, e.id AS representative_id, s.region_code, s.due_on, s.state_since AS since
FROM suggestion s CROSS JOIN LATERAL (
  SELECT s.author_id AS id UNION SELECT unnest(s.signer_ids)
  UNION SELECT unnest(child.signer_ids) FROM suggestion child WHERE child.merged_into_id = s.id) e
WHERE s.state = 'REPLIED' AND s.limits ->> 'evaluator' = 'EVERY_SIGNER' AND EXISTS (
  SELECT FROM (SELECT DISTINCT ON (r.assignment_id) r.id FROM reply r JOIN assignment a ON a.id = r.assignment_id
    WHERE r.suggestion_id = s.id AND a.role <> 'JOINT' AND a.state <> 'RELEASED'
    ORDER BY r.assignment_id, r.round DESC) latest
  WHERE NOT EXISTS (SELECT FROM evaluation v WHERE v.reply_id = latest.id AND v.representative_id = e.id));`;

// Of a case: what moves it, its due day. Merging needs no trigger: nothing is merged into a case that is replied to.
const noting = `CREATE FUNCTION rating_owed_note(of uuid) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM rating_owed WHERE suggestion_id = of;
  INSERT INTO rating_owed (suggestion_id, representative_id, region_code, due_on, since)
    SELECT suggestion_id, representative_id, region_code, due_on, since FROM rating_owing WHERE suggestion_id = of;
END $$;
CREATE FUNCTION rating_owed_of_suggestion() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM rating_owed_note(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION rating_owed_of_part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM suggestion s WHERE s.id = NEW.suggestion_id AND s.state = 'REPLIED' AND s.limits ->> 'evaluator' = 'EVERY_SIGNER') THEN
    PERFORM rating_owed_note(NEW.suggestion_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rating_owed_insert AFTER INSERT ON suggestion FOR EACH ROW
  WHEN (NEW.state = 'REPLIED' AND NEW.limits ->> 'evaluator' = 'EVERY_SIGNER') EXECUTE FUNCTION rating_owed_of_suggestion();
CREATE TRIGGER rating_owed_update AFTER UPDATE ON suggestion FOR EACH ROW
  WHEN ('REPLIED' IN (OLD.state, NEW.state) AND 'EVERY_SIGNER' IN (OLD.limits ->> 'evaluator', NEW.limits ->> 'evaluator')
    AND (OLD.state, OLD.due_on, OLD.state_since, OLD.author_id, OLD.signer_ids, OLD.limits)
      IS DISTINCT FROM (NEW.state, NEW.due_on, NEW.state_since, NEW.author_id, NEW.signer_ids, NEW.limits))
  EXECUTE FUNCTION rating_owed_of_suggestion();
CREATE TRIGGER rating_owed_evaluation AFTER INSERT ON evaluation FOR EACH ROW EXECUTE FUNCTION rating_owed_of_part();
CREATE TRIGGER rating_owed_reply AFTER INSERT ON reply FOR EACH ROW EXECUTE FUNCTION rating_owed_of_part();
CREATE TRIGGER rating_owed_assignment AFTER UPDATE ON assignment FOR EACH ROW
  WHEN (OLD.state <> NEW.state OR OLD.role <> NEW.role) EXECUTE FUNCTION rating_owed_of_part();`;

export const listJointRatings = sqlMigration('0015-list-joint-ratings', {
  up: `-- Where every signer rates, each has it in the own work list until the last reply is rated; kept by case, to be read in order.
CREATE TABLE rating_owed (
  suggestion_id uuid NOT NULL,
  representative_id uuid NOT NULL,
  region_code text NOT NULL,
  due_on date,
  since date NOT NULL,
  CONSTRAINT rating_owed_once PRIMARY KEY (suggestion_id, representative_id),
  CONSTRAINT rating_owed_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion ON DELETE CASCADE
);
CREATE INDEX rating_owed_in_order ON rating_owed (representative_id, due_on, since, ${itemId});
${owing}
INSERT INTO rating_owed (suggestion_id, representative_id, region_code, due_on, since)
  SELECT suggestion_id, representative_id, region_code, due_on, since FROM rating_owing;
${noting}
${evaluate(`state = 'REPLIED' AND (limits ->> 'evaluator') IS DISTINCT FROM 'EVERY_SIGNER'`)}
CREATE VIEW work_evaluate_jointly AS SELECT ${itemId} AS id, 'EVALUATE' AS action, 'REPRESENTATIVE' AS role, region_code,
  representative_id AS subject_id, due_on, since, suggestion_id, NULL::uuid AS assignment_id FROM rating_owed;
${workItem([...before, 'evaluate_jointly'])}`,
  down: `${workItem(before)}
DROP VIEW work_evaluate_jointly;
${evaluate(`state = 'REPLIED'`)}
DROP TRIGGER rating_owed_insert ON suggestion;
DROP TRIGGER rating_owed_update ON suggestion;
DROP TRIGGER rating_owed_evaluation ON evaluation;
DROP TRIGGER rating_owed_reply ON reply;
DROP TRIGGER rating_owed_assignment ON assignment;
DROP FUNCTION rating_owed_of_part(), rating_owed_of_suggestion(), rating_owed_note(uuid);
DROP VIEW rating_owing;
DROP TABLE rating_owed`,
});
