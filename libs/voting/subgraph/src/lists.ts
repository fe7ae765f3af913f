import {
  byPinyin,
  byRegion,
  byValue,
  custom,
  defineList,
  ids,
  numbers,
  oneOf,
  regionIn,
  text,
} from '@renda/persistence';

import { ballotTable } from './persistence/ballot.table.ts';
import { ballotRoundTable } from './persistence/ballot-round.table.ts';
import { candidateListVersionTable } from './persistence/candidate-list-version.table.ts';
import { candidateProjectTable } from './persistence/candidate-project.table.ts';
import { deliberationCommentTable } from './persistence/deliberation-comment.table.ts';
import { listObjectionTable } from './persistence/list-objection.table.ts';
import { livelihoodProgrammeTable } from './persistence/livelihood-programme.table.ts';
import { projectProposalTable } from './persistence/project-proposal.table.ts';
import { roundElectorTable } from './persistence/round-elector.table.ts';
import { candidatesVisibleTo, electorsVisibleTo, listsVisibleTo, proposalsVisibleTo } from './visibility.ts';

export const programmeList = defineList({
  table: livelihoodProgrammeTable,
  filters: { id: ids(), region: regionIn('regionCode'), year: numbers('year'), state: oneOf('state') },
  orders: { YEAR: 'year', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'YEAR', direction: 'DESC' }],
});

export const proposalList = defineList({
  table: projectProposalTable,
  filters: {
    id: ids(),
    programmeId: ids('programmeId'),
    state: oneOf('state'),
    source: oneOf('source'),
    site: regionIn('siteRegionCode'),
    title: text('title'),
    candidateId: ids('candidateId'),
  },
  orders: { CREATED_AT: 'createdAt', TITLE: byPinyin('title') },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
  groups: {
    STATE: byValue('state'),
    SOURCE: byValue('source'),
    COUNTY: byRegion('siteRegionCode', 'COUNTY'),
    TOWNSHIP: byRegion('siteRegionCode', 'TOWNSHIP'),
  },
  visibleTo: proposalsVisibleTo,
});

export const candidateList = defineList({
  table: candidateProjectTable,
  filters: {
    id: ids(),
    programmeId: ids('programmeId'),
    state: oneOf('state'),
    site: regionIn('siteRegionCode'),
    responsibleUnitId: ids('responsibleUnitId'),
    title: text('title'),
  },
  orders: { PLACE: 'place', TITLE: byPinyin('title'), BUDGET: 'budgetTotal', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'PLACE' }],
  groups: {
    STATE: byValue('state'),
    COUNTY: byRegion('siteRegionCode', 'COUNTY'),
    UNIT: byValue('responsibleUnitId'),
  },
  visibleTo: candidatesVisibleTo,
});

export const listVersionList = defineList({
  table: candidateListVersionTable,
  filters: {},
  orders: { NUMBER: 'number' },
  defaultOrder: [{ field: 'NUMBER' }],
  visibleTo: listsVisibleTo,
});

export const objectionList = defineList({
  table: listObjectionTable,
  filters: {
    answered: custom<{ eq: boolean }>(({ eq }) => (eq ? 't.answered_on IS NOT NULL' : 't.answered_on IS NULL')),
    candidateId: ids('candidateId'),
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

export const commentList = defineList({
  table: deliberationCommentTable,
  filters: { candidateId: ids('candidateId'), authorId: ids('authorId') },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

export const roundList = defineList({
  table: ballotRoundTable,
  filters: {
    id: ids(),
    programmeId: ids('programmeId'),
    region: regionIn('regionCode'),
    state: oneOf('state'),
    purpose: oneOf('purpose'),
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});

/** Ballots are nobody's to see before their result is published (VOT-5). */
export const ballotList = defineList({
  table: ballotTable,
  filters: {},
  orders: { RECEIPT: 'receipt' },
  defaultOrder: [{ field: 'RECEIPT' }],
  visibleTo: () => () => `EXISTS (SELECT FROM ballot_round r WHERE r.id = t.round_id AND r.state = 'PUBLISHED')`,
});

export const electorList = defineList({
  table: roundElectorTable,
  filters: {},
  orders: { ELECTOR: 'electorId' },
  defaultOrder: [{ field: 'ELECTOR' }],
  visibleTo: electorsVisibleTo,
});
