import {
  anyOf,
  byMonth,
  byRegion,
  byYear,
  days,
  defineList,
  flag,
  ids,
  numbers,
  regionIn,
  sql,
  text,
} from '@renda/persistence';

import { replyTable } from './persistence/reply.table.ts';
import { countedFrom } from './tally/counted.ts';
import { replyTally } from './tally/define-tally.ts';
import { suggestionsVisibleTo } from './visibility.ts';

import type { Viewer } from '@renda/identity';
import type { Group, Rate, SqlCondition } from '@renda/persistence';

/** What suggestions are counted by. */
export const suggestionGroups: Readonly<Record<string, Group>> = {
  STATE: 'state',
  KIND: 'kind',
  ORIGIN: 'origin',
  CATEGORY: 'category',
  PREFECTURE: byRegion('regionCode', 'PREFECTURE'),
  COUNTY: byRegion('regionCode', 'COUNTY'),
  TOWNSHIP: byRegion('regionCode', 'TOWNSHIP'),
  CONGRESS: 'congressId',
  SESSION: 'session',
  RESULT_CLASS: 'resultClass',
  ATTITUDE: 'attitude',
  RESULT: 'result',
  CLOSING: 'closing',
  YEAR: byYear('registeredOn'),
  MONTH: byMonth('registeredOn'),
};

/** Ended with a copy of what another one got, which counts there. */
const isCopy = sql`t.closing IN ('MERGED', 'ESCALATED')`;
const notReplied = sql`t.replied_on IS NULL`;

/** Each with what is left out of it, which is shown (SUG-10). */
export const suggestionRates: Readonly<Record<string, Rate>> = {
  REPLIED: {
    numerator: sql`t.replied_on IS NOT NULL`,
    excluded: anyOf([sql`t.assigned_on IS NULL`, sql`t.closing = 'REFERENCE'`, isCopy]),
  },
  SOLVED: { numerator: sql`t.solved`, excluded: anyOf([sql`t.solved IS NULL`, isCopy]) },
  SATISFIED: {
    numerator: sql`t.result IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
    excluded: anyOf([sql`t.result IS NULL`, isCopy]),
  },
  ON_TIME: { numerator: sql`t.late_replies = 0`, excluded: notReplied },
  HANDLED_AGAIN: { numerator: sql`t.round > 0`, excluded: notReplied },
};

const ofSuggestions = (condition: SqlCondition): SqlCondition => {
  const inAlias: SqlCondition = (bind) => condition(bind).replaceAll(/\bt\./g, 's.');
  return sql`t.suggestion_id IN (SELECT s.id FROM suggestion s WHERE ${inAlias})`;
};

const ofVisibleSuggestions = (viewer: Viewer): SqlCondition => ofSuggestions(suggestionsVisibleTo(viewer));

export const replyList = defineList({
  table: replyTable,
  filters: {
    unitId: ids('unitId'),
    region: regionIn('regionCode'),
    resultClass: text('resultClass'),
    repliedOn: days('repliedOn'),
    late: flag('late'),
    round: numbers('round'),
  },
  orders: { REPLIED_ON: 'repliedOn' },
  defaultOrder: [{ field: 'REPLIED_ON' }],
  groups: {
    UNIT: 'unitId',
    RESULT_CLASS: 'resultClass',
    RESULT: 'result',
    ATTITUDE: 'attitude',
    COUNTY: byRegion('regionCode', 'COUNTY'),
    ROUND: 'round',
    YEAR: byYear('repliedOn'),
    MONTH: byMonth('repliedOn'),
  },
  rates: {
    ON_TIME: { numerator: sql`NOT t.late` },
    SOLVED: { numerator: sql`t.counts_as_solved` },
    SATISFIED: {
      numerator: sql`t.result IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
      excluded: sql`t.result IS NULL`,
    },
    SECOND: { numerator: sql`t.round > 0` },
  },
  counted: countedFrom(replyTally, ofSuggestions),
  visibleTo: ofVisibleSuggestions,
});
