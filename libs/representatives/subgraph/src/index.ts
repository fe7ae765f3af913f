import { defineSubgraph, readSchema } from '@renda/graphql';

import { createLoaders } from './loaders.ts';
import { congressTable, specialCommitteeTable, standingCommitteeMemberTable } from './persistence/congress.table.ts';
import { groupMembershipTable, representativeGroupTable } from './persistence/group.table.ts';
import {
  meetingAttendanceTable,
  meetingRollEntryTable,
  meetingRollTable,
  meetingTable,
} from './persistence/meeting.table.ts';
import { representativesMigrations } from './persistence/migrations.ts';
import { regionTable } from './persistence/region.table.ts';
import {
  representativeContactTable,
  representativeTable,
  seatSuspensionTable,
} from './persistence/representative.table.ts';
import { repositoriesOf } from './repositories.ts';
import { resolvers } from './resolvers/index.ts';

import type { EntitySchema } from 'typeorm';

import type { RepresentativesContext } from './context.ts';
import type { RepresentativesRepositories } from './repositories.ts';

export type { RegionImportedRow, RepresentativesEventKind, RepresentativesEvents, RollFrozenData } from './events.ts';

/** Regions, congresses and their rolls, groups, meetings, and the policies of every region. */
export const representatives = defineSubgraph<RepresentativesRepositories, RepresentativesContext>({
  name: 'representatives',
  typeDefs: readSchema(import.meta.url),
  resolvers,
  tables: [
    regionTable,
    congressTable,
    specialCommitteeTable,
    standingCommitteeMemberTable,
    representativeTable,
    representativeContactTable,
    seatSuspensionTable,
    representativeGroupTable,
    groupMembershipTable,
    meetingTable,
    meetingAttendanceTable,
    meetingRollTable,
    meetingRollEntryTable,
  ] as EntitySchema[],
  migrations: representativesMigrations,
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  personalFields: ['phone'],
});
