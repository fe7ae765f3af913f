import { isStepOverdue } from '@renda/stations-rules';

import { maskedComment, maskedText, maskedTitle } from '../masked-words.ts';
import { opinionDeadline } from '../opinion-deadline.ts';
import { declinedPart, fedBackPart, handedPart, resolvedPart } from '../opinion-parts.ts';
import { argsWithToday } from '../with-today.ts';
import { found, maybe, reference } from '../references.ts';

import type { CitizenOpinionResolvers } from '../__generated__/resolvers.ts';

export const CitizenOpinion: CitizenOpinionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.opinion.load(id),
  title: (opinion, _, { loaders }) => maskedTitle(opinion, loaders),
  text: (opinion, _, { loaders }) => maskedText(opinion, loaders),
  ratingComment: (opinion, _, { loaders }) => maskedComment(opinion, loaders),
  station: ({ stationId }, _, { loaders }) => found(loaders.station, 'Station', stationId),
  region: ({ regionCode }) => ({ code: regionCode }),
  visit: ({ visitId }, _, { loaders }) => maybe(loaders.visit, visitId),
  representative: ({ representativeId }) => reference(representativeId),
  citizen: async ({ contactId }, _, { loaders }) => unlessErased(await maybe(loaders.contact, contactId)),
  deadline: (opinion, _, context) => opinionDeadline(opinion, context),
  overdue: ({ state, dueOn }, _, { clock }) => isStepOverdue(state, dueOn, clock.today()),
  handling: handedPart,
  result: resolvedPart,
  feedback: fedBackPart,
  decline: declinedPart,
  duplicates: ({ id }, args, { loaders, clock }) =>
    loaders.duplicatesOf.load(id, { orderBy: [{ field: 'REGISTERED_ON' }], ...argsWithToday(args, clock.today()) }),
  steps: ({ id }, args, { loaders }) => loaders.stepsOf.load(id, args),
  attachments: ({ id }, _, { loaders }) => loaders.attachmentsOf.load(id),
  externalReference: ({ externalSystem, externalId }) =>
    externalSystem && externalId ? { system: externalSystem, id: externalId } : null,
};

const unlessErased = <T extends { readonly erasedAt: Date | null }>(contact: T | null): T | null =>
  contact?.erasedAt ? null : contact;
