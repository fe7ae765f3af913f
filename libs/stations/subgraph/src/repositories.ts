import { repositoryOf } from '@renda/persistence';

import { citizenContactTable } from './persistence/citizen-contact.table.ts';
import { doorsOf } from './persistence/door.repository.ts';
import { attachmentRepository } from './persistence/opinion-attachment.repository.ts';
import { opinionRepository } from './persistence/opinion.repository.ts';
import { opinionStepRepository } from './persistence/opinion-step.repository.ts';
import { dutyRepository } from './persistence/reception-duty.repository.ts';
import { receptionRepository } from './persistence/reception.repository.ts';
import { stationRepository } from './persistence/station.repository.ts';
import { assignmentRepository } from './persistence/station-representative.repository.ts';
import { visitTable } from './persistence/visit.table.ts';
import { trackingCodes } from './tracking-codes.ts';
import { trackingKey } from './tracking-key.ts';

import type { EntityManager } from 'typeorm';

const codes = trackingCodes(trackingKey);

/** All SQL of the subgraph, on one manager. */
export const repositoriesOf = (manager: EntityManager) => ({
  stations: stationRepository(manager),
  assignments: assignmentRepository(manager),
  receptions: receptionRepository(manager),
  duties: dutyRepository(manager),
  visits: repositoryOf(manager, visitTable),
  contacts: repositoryOf(manager, citizenContactTable),
  opinions: opinionRepository(manager),
  steps: opinionStepRepository(manager),
  attachments: attachmentRepository(manager),
  doors: doorsOf(manager),
  trackingCodes: codes,
});

export type StationsRepositories = ReturnType<typeof repositoriesOf>;
