import { defineSubgraph, readSchema } from '@renda/graphql';

import './persistence/constraints.ts';

import { evaluationVotes } from './consumers/evaluation-votes.ts';
import { projectElected } from './consumers/project-elected.ts';
import { chaseLateReports } from './jobs/chase-late-reports.ts';
import { reviewProjects } from './jobs/review-projects.ts';
import { createLoaders } from './loaders.ts';
import { migrations } from './persistence/migrations.ts';
import { tables } from './persistence/tables.ts';
import { repositoriesOf } from './repositories.ts';
import { resolvers } from './resolvers/index.ts';

import type { SupervisionContext } from './context.ts';
import type { SupervisionRepositories } from './repositories.ts';

export const supervision = defineSubgraph<SupervisionRepositories, SupervisionContext>({
  name: 'supervision',
  typeDefs: readSchema(import.meta.url),
  resolvers,
  tables,
  migrations,
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  consumers: [projectElected, evaluationVotes],
  jobs: [reviewProjects, chaseLateReports],
});

export type { SupervisionEventKind, SupervisionEvents, VoteRequested } from './events.ts';
export type { SupervisionContext } from './context.ts';
