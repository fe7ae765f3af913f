import { opinionLifecycle } from '@renda/stations-rules';

import { declinedPart, fedBackPart } from '../opinion-parts.ts';
import { found } from '../references.ts';

import type { OpinionProgressResolvers } from '../__generated__/resolvers.ts';

export const OpinionProgress: OpinionProgressResolvers = {
  station: ({ stationId }, _, { loaders }) => found(loaders.station, 'Station', stationId),
  steps: async ({ id }, _, { loaders }) =>
    (await loaders.latestStepsOf.load(id)).map(({ action, to, takenOn }) => ({ action, state: to, on: takenOn })),
  answer: async (opinion, _, { loaders }) =>
    fedBackPart(opinion.duplicateOfId ? await loaders.anyOpinion.load(opinion.duplicateOfId) : opinion),
  rateable: ({ state, dueOn }, _, { clock }) => state === 'FED_BACK' && dueOn !== null && clock.today() <= dueOn,
  rateUntil: ({ state, dueOn }) => (state === 'FED_BACK' ? dueOn : null),
  withdrawable: ({ state }) => opinionLifecycle.can(state, 'withdraw'),
  decline: declinedPart,
};
