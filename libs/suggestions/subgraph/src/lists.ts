import { byPinyin, custom, days, defineList, flag, ids, numbers, oneOf, regionIn, text } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';
import { assignmentTable } from './persistence/assignment.table.ts';
import { communicationTable } from './persistence/communication.table.ts';
import { handlingUnitTable } from './persistence/handling-unit.table.ts';
import { suggestionTable } from './persistence/suggestion.table.ts';
import { suggestionSearch } from './search.ts';
import { countedFrom } from './tally/counted.ts';
import { suggestionTally } from './tally/define-tally.ts';
import { suggestionGroups, suggestionRates } from './statistics.ts';
import { seenWithSuggestion, suggestionsVisibleTo, workedOnWithSuggestion } from './visibility.ts';

interface Ids {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

/** Rows that have one of the ids in a list of theirs. */
const among = (column: 'signer_ids' | 'unit_ids') =>
  custom<Ids>(({ eq, in: several }, bind) => {
    const asked = [...(eq ? [eq] : []), ...(several ?? [])].filter(isUuid);
    return `t.${column} && ${bind(asked)}::uuid[]`;
  });

export const handlingUnitList = defineList({
  table: handlingUnitTable,
  filters: {
    id: ids(),
    name: text('name'),
    region: regionIn('regionCode'),
    kind: oneOf('kind'),
    open: custom<{ eq: boolean }>(({ eq }) => (eq ? 't.closed_on IS NULL' : 't.closed_on IS NOT NULL')),
  },
  orders: { NAME: byPinyin('name'), REGION: 'regionCode', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'REGION' }, { field: 'NAME' }],
});

export const suggestionList = defineList({
  table: suggestionTable,
  filters: {
    id: ids(),
    search: suggestionSearch.filter(),
    state: oneOf('state'),
    kind: oneOf('kind'),
    origin: oneOf('origin'),
    region: regionIn('regionCode'),
    category: text('category'),
    title: text('title'),
    authorId: ids('authorId'),
    signerId: among('signer_ids'),
    unitId: among('unit_ids'),
    opinionId: ids('opinionId'),
    congressId: ids('congressId'),
    session: numbers('session'),
    number: numbers('number'),
    resultClass: text('resultClass'),
    closing: oneOf('closing'),
    directTrain: flag('directTrain'),
    attitude: oneOf('attitude'),
    result: oneOf('result'),
    escalatedToRegion: regionIn('escalatedToRegion'),
    submittedOn: days('submittedOn'),
    registeredOn: days('registeredOn'),
    assignedOn: days('assignedOn'),
    dueOn: days('dueOn'),
    endedOn: days('endedOn'),
    round: numbers('round'),
  },
  orders: {
    REGISTERED_ON: 'registeredOn',
    DUE_ON: 'dueOn',
    NUMBER: 'number',
    TITLE: byPinyin('title'),
    CREATED_AT: 'createdAt',
    UPDATED_AT: 'updatedAt',
  },
  defaultOrder: [{ field: 'REGISTERED_ON', direction: 'DESC' }],
  groups: suggestionGroups,
  rates: suggestionRates,
  counted: countedFrom(suggestionTally, (own) => own),
  visibleTo: suggestionsVisibleTo,
});

export const assignmentList = defineList({
  table: assignmentTable,
  filters: {
    id: ids(),
    unitId: ids('unitId'),
    suggestionId: ids('suggestionId'),
    state: oneOf('state'),
    role: oneOf('role'),
    assignedOn: days('assignedOn'),
    dueOn: days('dueOn'),
  },
  orders: { ASSIGNED_ON: 'assignedOn', DUE_ON: 'dueOn' },
  defaultOrder: [{ field: 'ASSIGNED_ON', direction: 'DESC' }],
  visibleTo: seenWithSuggestion,
});

// Reached through a suggestion the viewer sees, so without a condition of its own.
export const communicationList = defineList({
  table: communicationTable,
  filters: {},
  orders: { HELD_ON: 'heldOn' },
  defaultOrder: [{ field: 'HELD_ON' }],
  visibleTo: workedOnWithSuggestion,
});
