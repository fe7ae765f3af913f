import { referenceTo } from '../references.ts';
import { argsWithToday } from '../with-today.ts';

import type { SupervisionItemResolvers } from '../__generated__/resolvers.ts';

export const SupervisionItem: SupervisionItemResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.item.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  leader: ({ leaderId }) => referenceTo(leaderId),
  units: ({ unitIds }) => unitIds.map((id) => ({ id })),
  signers: ({ signerIds }) => signerIds.map((id) => ({ id })),
  steps: ({ id }, _, { loaders }) => loaders.stepsOf.load(id),
  evaluations: ({ id }, _, { loaders }) => loaders.evaluationsOfItem.load(id),
  evaluationVotes: ({ id }, _, { loaders }) => loaders.evaluationVotesOfItem.load(id),
  inspections: ({ id }, args, { loaders }) => loaders.inspectionsOfItem.load(id, args),
  rectifications: ({ id }, args, { loaders, clock }) =>
    loaders.rectificationsOfItem.load(id, argsWithToday(args, clock.today())),
};
