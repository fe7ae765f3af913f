import { regionLevel } from '@renda/kernel';
import { anyOf, custom, days, defineList, nothing, oneOf, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { workItemTable } from './persistence/work-item.table.ts';

import type { Grant, Role, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

const bound: readonly Role[] = ['REPRESENTATIVE', 'HANDLING_UNIT'];

/** What is the viewer's own to do: by role in the very region, or as the one it waits for. */
const workOf = (viewer: Viewer): SqlCondition => anyOf(viewer.grants.map(workOfGrant));

const workOfGrant = (grant: Grant): SqlCondition => {
  const { role, region, subject = '' } = grant;
  if (bound.includes(role)) return isUuid(subject) ? sql`t.role = ${role} AND t.subject_id = ${subject}` : nothing;
  // In a township the presidium does what chairpersons and deputy director do elsewhere (ACC-4).
  const isTownship = role === 'PRESIDIUM' && regionLevel(region) === 'TOWNSHIP';
  const roles: readonly Role[] = isTownship ? ['PRESIDIUM', 'CHAIRPERSONS', 'DEPUTY_DIRECTOR'] : [role];
  return sql`t.role = ANY(${roles}) AND t.region_code = ${region}`;
};

export const workList = defineList({
  table: workItemTable,
  filters: {
    action: oneOf('action'),
    dueOn: days('dueOn'),
    unsettled: custom<{ eq: boolean }>(({ eq }) => `t.due_on IS ${eq ? '' : 'NOT '}NULL`),
  },
  orders: { DUE_ON: 'dueOn', SINCE: 'since' },
  defaultOrder: [{ field: 'DUE_ON' }, { field: 'SINCE' }],
  groups: { ACTION: 'action' },
  visibleTo: workOf,
});
