import { draftSuggestion } from '../commands/draft-suggestion.ts';
import { isUuid } from '../foreign-id.ts';

import type { ConsumerDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';
import type { OpinionTurnedIntoSuggestion } from '../events.ts';

/** A citizen's opinion is to become a suggestion: a draft of the representative's is begun, and stations told of it. */
export const opinionTurnedIntoSuggestion: ConsumerDefinition<SuggestionsUnit> = {
  name: 'opinionTurnedIntoSuggestion',
  from: 'stations',
  kinds: ['opinion.turnedIntoSuggestion'],
  apply: async ({ aggregate, region, data }, unit) => {
    const { representativeId, title, category } = data as OpinionTurnedIntoSuggestion;
    const filed = await unit.suggestions.ofOpinions([aggregate.id]);
    const open = filed.some(
      ({ state, authorId }) => authorId === representativeId && state !== 'WITHDRAWN' && state !== 'NOT_ADMITTED',
    );
    if (open || !isUuid(representativeId)) return;
    const opinionId = aggregate.id;
    const draft = { regionCode: region ?? '100000', authorId: representativeId, opinionId, category };
    await draftSuggestion({ ...draft, title: shortTitle(title), origin: 'CITIZEN_OPINION' }, unit);
  },
};

const shortTitle = (title: string): string => [...title].slice(0, 100).join('') || '群众意见';
