import { deadlineFrom } from '../deadline.ts';
import { highlightsOf } from '../highlights.ts';
import { ownerKey } from '../persistence/attachment.repository.ts';
import { mayReadText, worksOnIt } from '../visibility.ts';
import { toWorkers } from '../workers-only.ts';

import type { SuggestionResolvers } from '../__generated__/resolvers.ts';

export const Suggestion: SuggestionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.suggestion.load(id),
  text: (suggestion, _, { viewer }) => (mayReadText(suggestion, viewer) ? suggestion.text : null),
  highlights: (suggestion, { query }, { viewer }) => highlightsOf(suggestion, query, viewer),
  region: ({ regionCode }) => ({ code: regionCode }),
  author: ({ authorId }) => ({ id: authorId }),
  coSignatures: ({ id }, _, { loaders }) => loaders.signaturesOf.load(id),
  opinion: ({ opinionId }) => (opinionId ? { id: opinionId } : null),
  mergedInto: ({ mergedIntoId }, _, { loaders }) => (mergedIntoId ? loaders.suggestion.load(mergedIntoId) : null),
  merged: ({ id }, args, { loaders }) => loaders.mergedInto.load(id, { orderBy: [{ field: 'NUMBER' }], ...args }),
  escalatedFrom: ({ escalatedFromId }, _, { loaders }) =>
    escalatedFromId ? loaders.suggestion.load(escalatedFromId) : null,
  escalatedTo: ({ escalatedToId }, _, { loaders }) => (escalatedToId ? loaders.suggestion.load(escalatedToId) : null),
  escalatedToRegion: ({ escalatedToRegion }) => (escalatedToRegion ? { code: escalatedToRegion } : null),
  keySupervisions: ({ id }, _, { loaders }) => loaders.keySupervisionsOf.load(id),
  commendations: ({ id }, args, { loaders }) => loaders.commendationsOfSuggestion.load(id, args),
  decisions: ({ id }, _, { loaders }) => loaders.decisionsOf.load(id),
  notAdmission: (suggestion) => (suggestion.notAdmittedGround ? suggestion : null),
  similarTo: ({ similarToId }, _, { loaders }) => (similarToId ? loaders.suggestion.load(similarToId) : null),
  continuedBy: ({ continuedById }, _, { loaders }) => (continuedById ? loaders.suggestion.load(continuedById) : null),
  continues: ({ continuesId }, _, { loaders }) => (continuesId ? loaders.suggestion.load(continuesId) : null),
  deadline: ({ clock, regionCode }, _, context) => deadlineFrom(clock, regionCode, context),
  assignments: ({ id }, _, { loaders }) => loaders.assignmentsOf.load(id),
  replies: ({ id }, _, { loaders }) => loaders.repliesOf.load(id),
  attachments: (suggestion, _, { loaders, viewer }) =>
    mayReadText(suggestion, viewer) ? loaders.attachmentsOf.load(ownerKey('SUGGESTION', suggestion.id)) : [],
  confidentialReason: (suggestion, _, context) => toWorkers(suggestion, suggestion.confidentialReason, context),
  contactName: (suggestion, _, context) => toWorkers(suggestion, suggestion.contactName, context),
  contactPhone: (suggestion, _, context) => toWorkers(suggestion, suggestion.contactPhone, context),
  reasons: (suggestion, _, { loaders, viewer }) =>
    worksOnIt(suggestion, viewer) ? loaders.reasonsOf.load(suggestion.id) : [],
  papers: (suggestion, _, { loaders, viewer }) =>
    worksOnIt(suggestion, viewer) ? loaders.papersOf.load(suggestion.id) : [],
  communications: ({ id }, args, { loaders }) => loaders.communicationsOf.load(id, args),
};
