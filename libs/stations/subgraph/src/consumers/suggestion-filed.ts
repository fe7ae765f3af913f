import { emitOpinion } from '../movement.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';

import type { StationsUnit } from '../context.ts';
import type { SuggestionEventsConsumed } from '../events.ts';

type Filed = DomainEvent<string, SuggestionEventsConsumed['suggestion.filedFromOpinion']>;

/** A suggestion was made of an opinion: each knows the other from now on (ONE-1). */
export const suggestionFiled: ConsumerDefinition<StationsUnit> = {
  name: 'link-opinion-to-suggestion',
  from: 'suggestions',
  kinds: ['suggestion.filedFromOpinion'],
  apply: async (event, unit) => {
    const { data, aggregate } = event as Filed;
    const opinion = await unit.opinions.lock(data.opinionId);
    // Withdrawn or handed back meanwhile: the suggestion goes its own way.
    if (opinion.state !== 'HANDLING' || opinion.route !== 'SUGGESTION') return;
    const linked = await unit.opinions.save({ ...opinion, suggestionId: aggregate.id });
    emitOpinion(linked, 'opinion.linkedToSuggestion', { suggestionId: aggregate.id }, unit);
  },
};
