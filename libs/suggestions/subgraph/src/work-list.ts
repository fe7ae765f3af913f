import { regionLevel } from '@renda/kernel';
import { allOf, anyOf, days, defineList, nothing, oneOf, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { workItemTable } from './persistence/work-item.table.ts';
import { workCounts } from './tally/work-tally.ts';

import type { Grant, Role, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

const bound: readonly Role[] = ['REPRESENTATIVE', 'HANDLING_UNIT'];

/** What is the viewer's own to do: by role in the very region, or as the one it waits for. */
const workOf = (viewer: Viewer): SqlCondition => anyOf(viewer.grants.map(workOfGrant));

const workOfGrant = (grant: Grant): SqlCondition => {
  const { role, region, subject = '' } = grant;
  if (bound.includes(role)) return isUuid(subject) ? allOf([hasRole(role), sql`t.subject_id = ${subject}`]) : nothing;
  return allOf([anyOf(rolesOf(grant).map(hasRole)), sql`t.region_code = ${region}`]);
};

// In a township the presidium does what chairpersons and deputy director do elsewhere (ACC-4).
const rolesOf = ({ role, region }: Grant): readonly Role[] =>
  role === 'PRESIDIUM' && regionLevel(region) === 'TOWNSHIP'
    ? ['PRESIDIUM', 'CHAIRPERSONS', 'DEPUTY_DIRECTOR']
    : [role];

// A handful for each of them, and not kept counted.
const ofRepresentatives = ['work_complete_draft', 'work_evaluate', 'work_evaluate_jointly', 'work_answer_invitation'];

/** The views that make up the list, by whose work they hold (migrations 0014, 0015, 0020). */
const kindsOf: Partial<Record<Role, readonly string[]>> = {
  REPRESENTATIVE: ofRepresentatives,
  COMMITTEE_STAFF: [
    'work_register',
    'work_review',
    'work_take_up',
    'work_approve_office',
    'work_order_rehandling',
    'work_verify',
    'work_decide_shift',
  ],
  DEPUTY_DIRECTOR: ['work_approve'],
  CHAIRPERSONS: ['work_conclude'],
  GOVERNMENT_OFFICE: ['work_assign', 'work_decide_adjustment', 'work_decide_extension'],
  HANDLING_UNIT: ['work_sign', 'work_handle', 'work_reply_again'],
};

// Written out, for a plan made once for all values must know which kinds of work it need not read.
const hasRole =
  (role: Role): SqlCondition =>
  () =>
    `t.role = '${role}'`;

export const workList = defineList({
  table: workItemTable,
  filters: {
    action: oneOf('action'),
    dueOn: days('dueOn'),
  },
  orders: { DUE_ON: 'dueOn', SINCE: 'since' },
  defaultOrder: [{ field: 'DUE_ON' }, { field: 'SINCE' }],
  groups: { ACTION: 'action' },
  counted: (args, viewer) => {
    const isRepresentative = viewer.grants.some(({ role }) => role === 'REPRESENTATIVE');
    const from = workCounts(args, isRepresentative ? ofRepresentatives : []);
    return from && { from, visible: workOf(viewer), rates: {} };
  },
  parts: (viewer) => [...new Set(viewer.grants.flatMap(rolesOf).flatMap((role) => kindsOf[role] ?? []))],
  visibleTo: workOf,
});
