import './constraint-errors.ts';

import { defineSubgraph, readSchema } from '@renda/graphql';

import { opinionFollowsSuggestion } from './consumers/opinion-follows-suggestion.ts';
import { chaseOverdueOpinions } from './jobs/chase-overdue-opinions.ts';
import { closeUnratedOpinions } from './jobs/close-unrated-opinions.ts';
import { eraseExpiredCitizens } from './jobs/erase-expired-citizens.ts';
import { createLoaders } from './loaders.ts';
import { citizenContactTable } from './persistence/citizen-contact.table.ts';
import { citizenOpinionTable } from './persistence/citizen-opinion.table.ts';
import { stationsMigrations } from './persistence/migrations/index.ts';
import { opinionAttachmentTable } from './persistence/opinion-attachment.table.ts';
import { opinionStepTable } from './persistence/opinion-step.table.ts';
import { receptionDutyTable, receptionTable } from './persistence/reception.table.ts';
import { stationRepresentativeTable } from './persistence/station-representative.table.ts';
import { stationTable } from './persistence/station.table.ts';
import { visitTable } from './persistence/visit.table.ts';
import { repositoriesOf } from './repositories.ts';
import { resolvers } from './resolvers/index.ts';

import type { StationsContext } from './context.ts';
import type { StationsRepositories } from './repositories.ts';

/** Stations, receptions and visits, and the closed loop of citizens' opinions. */
export const stations = defineSubgraph<StationsRepositories, StationsContext>({
  name: 'stations',
  typeDefs: readSchema(import.meta.url),
  resolvers,
  tables: [
    stationTable,
    stationRepresentativeTable,
    receptionTable,
    receptionDutyTable,
    visitTable,
    citizenContactTable,
    citizenOpinionTable,
    opinionStepTable,
    opinionAttachmentTable,
  ],
  migrations: stationsMigrations,
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  consumers: [opinionFollowsSuggestion],
  jobs: [closeUnratedOpinions, chaseOverdueOpinions, eraseExpiredCitizens],
  // What a citizen wrote may tell who the citizen is as well as a name does.
  personalFields: [
    'citizen',
    'title',
    'text',
    'purpose',
    'comment',
    'reason',
    'redactedText',
    'attachments',
    'trackingCode',
  ],
});

export type { StationsEvent, StationsEventKind, StationsEvents, SuggestionEventsConsumed } from './events.ts';
export type { StationsContext, StationsUnit } from './context.ts';
