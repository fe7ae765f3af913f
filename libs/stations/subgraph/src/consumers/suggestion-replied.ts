import { recordOpinionResult } from '../commands/record-opinion-result.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';

import type { StationsUnit } from '../context.ts';
import type { SuggestionEventsConsumed } from '../events.ts';

type Replied = DomainEvent<string, SuggestionEventsConsumed['suggestion.replied']>;

/** HANDLING → RESOLVED when the suggestion made of an opinion is replied to, on the reply's day (STA-5). */
export const suggestionReplied: ConsumerDefinition<StationsUnit> = {
  name: 'resolve-opinion-by-reply',
  from: 'suggestions',
  kinds: ['suggestion.replied'],
  apply: async (event, unit) => {
    const { data, aggregate, occurredAt } = event as Replied;
    for (const { id, state } of await unit.opinions.ofSuggestion(aggregate.id))
      if (state === 'HANDLING') await recordOpinionResult({ opinionId: id, text: data.text }, unit.at(occurredAt));
  },
};
