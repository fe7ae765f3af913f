import { byExpression, custom, days, defineList, ids, numbers, oneOf, regionIn } from '@renda/persistence';
import { committeePosts } from '@renda/representatives-rules';

import { congressTable, specialCommitteeTable, standingCommitteeMemberTable } from '../persistence/congress.table.ts';
import { heldOn } from './held-on.ts';
import { positionIn } from './position-in.ts';

import type { OnDay } from './held-on.ts';

export const congressList = defineList({
  table: congressTable,
  filters: {
    id: ids(),
    region: regionIn('regionCode'),
    level: oneOf('level'),
    term: numbers('term'),
    startsOn: days('startsOn'),
    current: custom<OnDay>(({ on }, bind) => {
      const day = `${bind(on)}::date`;
      return `t.starts_on <= ${day} AND (t.ends_on IS NULL OR t.ends_on >= ${day})`;
    }),
  },
  orders: { REGION: 'regionCode', TERM: 'term', STARTS_ON: 'startsOn', UPDATED_AT: 'updatedAt' },
  defaultOrder: [{ field: 'REGION' }, { field: 'TERM', direction: 'DESC' }],
});

export const specialCommitteeList = defineList({
  table: specialCommitteeTable,
  filters: {},
  orders: { STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'STARTED_ON' }],
});

export const committeeMemberList = defineList({
  table: standingCommitteeMemberTable,
  filters: {
    id: ids(),
    congressId: ids('congressId'),
    representativeId: ids('representativeId'),
    specialCommitteeId: ids('specialCommitteeId'),
    post: oneOf('post'),
    current: heldOn,
  },
  orders: { POST: byExpression(positionIn(committeePosts, 't.post'), 'integer', false), STARTED_ON: 'startedOn' },
  defaultOrder: [{ field: 'POST' }, { field: 'STARTED_ON' }],
});
