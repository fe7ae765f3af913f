import { coordinateIn } from '@renda/graphql';
import { phaseOn } from '@renda/supervision-rules';

import { planDeadline } from '../plan-deadline.ts';
import { progressOf } from '../progress.ts';
import { loadIf, referenceTo } from '../references.ts';
import { argsWithToday } from '../with-today.ts';

import type { SupervisedProjectResolvers } from '../__generated__/resolvers.ts';

export const SupervisedProject: SupervisedProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  candidate: ({ candidateProjectId }) => referenceTo(candidateProjectId),
  replaces: ({ replacesId }, _, { loaders }) => loadIf(loaders.project, replacesId),
  replacedBy: ({ id, state }, _, { loaders }) => (state === 'REPLACED' ? loaders.replacementOf.load(id) : null),
  siteRegion: ({ siteRegionCode }) => (siteRegionCode === null ? null : { code: siteRegionCode }),
  coordinate: ({ longitude, latitude }, { system }) =>
    longitude === null || latitude === null ? null : coordinateIn({ longitude, latitude }, system),
  responsibleUnit: ({ responsibleUnitId }) => referenceTo(responsibleUnitId),
  phase: async (project, _, { policy, clock }) =>
    phaseOn(project, await policy.read(project.regionCode, 'project.phases', project.decidedOn), clock.today()),
  planDeadline: (project, _, context) => planDeadline(project, context),
  plan: ({ planId }, _, { loaders }) => loadIf(loaders.plan, planId),
  plans: ({ id }, args, { loaders }) => loaders.plansOf.load(id, args),
  progress: (project, _, { loaders, clock }) => progressOf(project, loaders, clock.today()),
  reports: ({ id }, args, { loaders }) => loaders.reportsOf.load(id, args),
  link: (project) => project,
  decisions: ({ id }, _, { loaders }) => loaders.decisionsOf.load(id),
  acceptances: ({ id }, _, { loaders }) => loaders.acceptancesOf.load(id),
  evaluations: ({ id }, _, { loaders }) => loaders.evaluationsOfProject.load(id),
  evaluationVotes: ({ id }, _, { loaders }) => loaders.evaluationVotesOfProject.load(id),
  inspections: ({ id }, args, { loaders }) => loaders.inspectionsOfProject.load(id, args),
  rectifications: ({ id }, args, { loaders, clock }) =>
    loaders.rectificationsOfProject.load(id, argsWithToday(args, clock.today())),
};
