import { anyOf, days, defineList, everything, flag, ids, oneOf, regionIn, sql, text } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { bulletinTable } from './persistence/bulletin.table.ts';
import { keySupervisionTable } from './persistence/key-supervision.table.ts';
import { lookBackItemTable } from './persistence/look-back-item.table.ts';
import { lookBackTable } from './persistence/look-back.table.ts';
import { seenWithSuggestion, workingDataOf } from './visibility.ts';

import type { Grant, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

const newestFirst = [{ field: 'CREATED_AT', direction: 'DESC' }] as const;

/** As public as the suggestion is now, and working data of the own region; the result when it ends (SUG-7). */
export const keySupervisionList = defineList({
  table: keySupervisionTable,
  filters: {
    region: regionIn('regionCode'),
    suggestionId: ids('suggestionId'),
    leader: text('leader'),
    endedOn: days('endedOn'),
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: newestFirst,
  visibleTo: (viewer) =>
    viewer.kind === 'SYSTEM' ? everything : anyOf([seenWithSuggestion(viewer), ...viewer.grants.map(workingDataOf)]),
});

const itemsOf = (grant: Grant): SqlCondition =>
  grant.role === 'HANDLING_UNIT' && isUuid(grant.subject ?? '')
    ? sql`t.unit_id = ${grant.subject}`
    : workingDataOf(grant);

const lookBacksOf = (grant: Grant): SqlCondition =>
  grant.role === 'HANDLING_UNIT' && isUuid(grant.subject ?? '')
    ? sql`t.id IN (SELECT i.look_back_id FROM look_back_item i WHERE i.unit_id = ${grant.subject})`
    : workingDataOf(grant);

const by =
  (condition: (grant: Grant) => SqlCondition) =>
  (viewer: Viewer): SqlCondition =>
    viewer.kind === 'SYSTEM' ? everything : anyOf(viewer.grants.map(condition));

export const lookBackList = defineList({
  table: lookBackTable,
  filters: { region: regionIn('regionCode') },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: newestFirst,
  visibleTo: by(lookBacksOf),
});

/** A unit sees its own. */
export const lookBackItemList = defineList({
  table: lookBackItemTable,
  filters: {
    lookBackId: ids('lookBackId'),
    sampled: flag('sampled'),
    unitId: ids('unitId'),
    foundDone: flag('foundDone'),
  },
  orders: { ID: 'id' },
  defaultOrder: [{ field: 'ID' }],
  groups: { RESULT_CLASS: 'resultClass' },
  rates: { FOUND_DONE: { numerator: sql`t.found_done`, excluded: sql`t.found_done IS NULL` } },
  visibleTo: by(itemsOf),
});

export const bulletinList = defineList({
  table: bulletinTable,
  filters: { region: regionIn('regionCode'), kind: oneOf('kind') },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: newestFirst,
});
