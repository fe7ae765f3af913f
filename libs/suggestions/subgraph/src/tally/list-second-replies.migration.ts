import { sqlMigration } from '@renda/persistence';

import { indexOf, kinds, viewOf, workColumns } from '../persistence/order-work-list.migration.ts';
import { counting, deciding, workCountedAnew } from './work-tally.migration.ts';

import type { Kind } from '../persistence/order-work-list.migration.ts';

const replyAgain: Kind = {
  name: 'reply_again',
  action: 'REPLY_AGAIN',
  role: 'HANDLING_UNIT',
  from: 'assignment',
  region: 'unit_region_code',
  subject: 'unit_id',
  since: 'reply_again_since',
  when: 'reply_again_since IS NOT NULL',
};
const verifyBefore = kinds.filter(({ name }) => name === 'verify');
const verify = verifyBefore.map((kind) => ({ ...kind, since: 'verify_since', when: 'verify_since IS NOT NULL' }));
const kindsNow = [...kinds.filter(({ name }) => name !== 'verify'), ...verify, replyAgain];

const workItem = (more: readonly string[]): string =>
  `CREATE OR REPLACE VIEW work_item AS ${[
    ...kinds.map(({ name }) => name),
    'answer_invitation',
    'evaluate_jointly',
    ...more,
  ]
    .map((name) => `SELECT ${workColumns} FROM work_${name}`)
    .join('\n  UNION ALL ')};`;

const replaced = (views: readonly Kind[]): string =>
  views.map((kind) => viewOf(kind).replace('CREATE VIEW', 'CREATE OR REPLACE VIEW')).join('\n');

const uncounted = (['suggestion', 'assignment'] as const)
  .map(
    (table) =>
      `DROP TRIGGER ${table}_work_come_or_gone ON ${table};\nDROP TRIGGER ${table}_work_changed ON ${table};\nDROP FUNCTION ${table}_work_note();`,
  )
  .join('\n');

export const listSecondReplies = sqlMigration('0020-list-second-replies', {
  up: `-- In a follow-up the unit had nothing in its work list, and the office what it could not do yet: now the reply, then to verify it.
${uncounted}
ALTER TABLE assignment ADD reply_again_since date;
ALTER TABLE suggestion ADD verify_since date;
UPDATE assignment a SET reply_again_since = s.state_since FROM suggestion s
  WHERE s.id = a.suggestion_id AND s.state = 'FOLLOW_UP' AND a.state = 'REPLIED'
    AND NOT EXISTS (SELECT FROM reply r WHERE r.assignment_id = a.id AND r.in_follow_up AND r.round > s.round);
UPDATE suggestion s SET verify_since = least(
    (SELECT min(r.replied_on) FROM reply r WHERE r.suggestion_id = s.id AND r.in_follow_up AND r.round > s.round),
    (SELECT min(c.kept_on) FROM commitment c WHERE c.suggestion_id = s.id AND c.kept_on >= s.state_since))
  WHERE s.state = 'FOLLOW_UP';
${replaced(verify)}
${viewOf(replyAgain)}
${workItem(['reply_again'])}
DROP INDEX suggestion_to_verify;
${[...verify, replyAgain].map(indexOf).join('\n')}
${counting('suggestion', [...deciding.suggestion, 'verify_since'], kindsNow)}
${counting('assignment', [...deciding.assignment, 'reply_again_since'], kindsNow)}
${workCountedAnew}`,
  down: `${uncounted}
${workItem([])}
DROP VIEW work_reply_again;
${replaced(verifyBefore)}
DROP INDEX suggestion_to_verify, assignment_to_reply_again;
${verifyBefore.map(indexOf).join('\n')}
ALTER TABLE suggestion DROP verify_since;
ALTER TABLE assignment DROP reply_again_since;
${counting('suggestion', deciding.suggestion, kinds)}
${counting('assignment', deciding.assignment, kinds)}
${workCountedAnew}`,
});
