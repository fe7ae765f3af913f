import { repositoryOf } from '@renda/persistence';

import './persistence/constraint-errors.ts';
import { congressTable, specialCommitteeTable, standingCommitteeMemberTable } from './persistence/congress.table.ts';
import { groupRepository, membershipRepository } from './persistence/group.repository.ts';
import { attendanceRepository, meetingRepository, rollRepository } from './persistence/meeting.repository.ts';
import { regionRepository } from './persistence/region.repository.ts';
import { representativeContactRepository, representativeRepository } from './persistence/representative.repository.ts';
import { seatSuspensionTable } from './persistence/representative.table.ts';

import type { EntityManager } from 'typeorm';

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  regions: regionRepository(manager),
  congresses: repositoryOf(manager, congressTable),
  specialCommittees: repositoryOf(manager, specialCommitteeTable),
  committeeMembers: repositoryOf(manager, standingCommitteeMemberTable),
  representatives: representativeRepository(manager),
  contacts: representativeContactRepository(manager),
  suspensions: repositoryOf(manager, seatSuspensionTable),
  groups: groupRepository(manager),
  memberships: membershipRepository(manager),
  meetings: meetingRepository(manager),
  attendances: attendanceRepository(manager),
  rolls: rollRepository(manager),
});

export type RepresentativesRepositories = ReturnType<typeof repositoriesOf>;
