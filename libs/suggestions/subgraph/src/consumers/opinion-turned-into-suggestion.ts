import { draftSuggestion } from '../commands/draft-suggestion.ts';
import { isUuid } from '../foreign-id.ts';
import { answeringCase } from '../linked-cases.ts';
import { emitSuggestion } from '../movement.ts';

import type { ConsumerDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';
import type { OpinionTurnedIntoSuggestion } from '../events.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/**
 * A citizen's opinion is to become a suggestion: a draft of the representative's is begun, and stations told of it. One
 * of the same representative's that still waits for its reply is that suggestion, handed back to it or not.
 */
export const opinionTurnedIntoSuggestion: ConsumerDefinition<SuggestionsUnit> = {
  name: 'opinionTurnedIntoSuggestion',
  from: 'stations',
  kinds: ['opinion.turnedIntoSuggestion'],
  apply: async ({ aggregate, region, data }, unit) => {
    const { representativeId, title, category } = data as OpinionTurnedIntoSuggestion;
    if (!isUuid(representativeId)) return;
    const [opinionId, authorId] = [aggregate.id, representativeId];
    const waiting = await waitingFor(opinionId, authorId, unit);
    if (waiting) return emitSuggestion('suggestion.filedFromOpinion', { opinionId, authorId }, waiting, unit);
    const draft = { regionCode: region ?? '100000', authorId, opinionId, category };
    await draftSuggestion({ ...draft, title: shortTitle(title), origin: 'CITIZEN_OPINION' }, unit);
  },
};

/** Before the reply; of what is merged or handed up, the state of the case it is handled with. */
const waitingStates: readonly Suggestion['state'][] = [
  ...(['DRAFT', 'SUBMITTED', 'REGISTERED', 'ESCALATED', 'ADMITTED'] as const),
  ...(['APPROVED', 'ASSIGNED', 'HANDLING'] as const),
];

/** The author's own that is still to be replied to, locked, so that it cannot end before stations is told of it. */
const waitingFor = async (
  opinionId: string,
  authorId: string,
  unit: SuggestionsUnit,
): Promise<Suggestion | undefined> => {
  const filed = await unit.suggestions.ofOpinions([opinionId]);
  const own = filed.filter((each) => each.authorId === authorId).map(({ id }) => id);
  const waiting: Suggestion[] = [];
  for (const each of await unit.suggestions.lockAll(own))
    if (waitingStates.includes((await answeringCase(each, unit)).state)) waiting.push(each);
  // Handed up, it goes on above as well; what happens there comes down to the first of the two.
  return waiting.find(({ escalatedFromId }) => !escalatedFromId) ?? waiting[0];
};

const shortTitle = (title: string): string => [...title].slice(0, 100).join('') || '群众意见';
