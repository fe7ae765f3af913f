import {
  anyOf,
  days,
  defineList,
  everything,
  ids,
  nothing,
  numbers,
  oneOf,
  regionIn,
  sql,
  text,
} from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { committeeMatterTable } from './persistence/committee-matter.table.ts';
import { motionSessionTable } from './persistence/motion-session.table.ts';
import { motionTable } from './persistence/motion.table.ts';
import { workingDataOf } from './visibility.ts';

import type { Grant, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

const newestFirst = [{ field: 'CREATED_AT', direction: 'DESC' }] as const;

const drafts = (grant: Grant): SqlCondition => {
  const { role, region, subject = '' } = grant;
  if (role === 'ADMIN') return everything;
  if (role === 'REPRESENTATIVE' && isUuid(subject)) {
    return sql`t.lead_id = ${subject} OR t.invited_ids @> ARRAY[${subject}]::uuid[]`;
  }
  const speaksForBody = ['PRESIDIUM', 'CHAIRPERSONS', 'WORKING_COMMITTEE', 'GOVERNMENT_OFFICE'].includes(role);
  return speaksForBody ? sql`t.region_code = ${region} AND t.proposer <> 'REPRESENTATIVES'` : nothing;
};

/** Filed motions are public; a draft is seen by who signs it. */
export const motionList = defineList({
  table: motionTable,
  filters: {
    id: ids(),
    state: oneOf('state'),
    region: regionIn('regionCode'),
    session: numbers('session'),
    submittedOn: days('submittedOn'),
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: newestFirst,
  visibleTo: (viewer: Viewer) =>
    viewer.kind === 'SYSTEM' ? everything : anyOf([() => `t.state <> 'DRAFT'`, ...viewer.grants.map(drafts)]),
});

const mattersOf = (grant: Grant): SqlCondition =>
  grant.role === 'HANDLING_UNIT' && isUuid(grant.subject ?? '')
    ? sql`t.state = 'FORWARDED' AND t.unit_ids @> ARRAY[${grant.subject}]::uuid[]`
    : workingDataOf(grant);

/** Working data of the own region; a unit sees what was forwarded to it. */
export const matterList = defineList({
  table: committeeMatterTable,
  filters: { state: oneOf('state'), region: regionIn('regionCode'), committee: text('committee') },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: newestFirst,
  visibleTo: (viewer: Viewer) => (viewer.kind === 'SYSTEM' ? everything : anyOf(viewer.grants.map(mattersOf))),
});

/** Until when motions are taken must be known to whoever files one (SUG-14). */
export const motionSessionList = defineList({
  table: motionSessionTable,
  filters: { region: regionIn('regionCode'), congressId: ids('congressId'), session: numbers('session') },
  orders: { OPENS_AT: 'opensAt' },
  defaultOrder: [{ field: 'OPENS_AT', direction: 'DESC' }],
});
