import { takeBack } from '../commands/hand-back-opinion.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';

import type { StationsUnit } from '../context.ts';
import type { SuggestionEventsConsumed } from '../events.ts';

type Ended = DomainEvent<
  string,
  Partial<SuggestionEventsConsumed['suggestion.withdrawn'] & SuggestionEventsConsumed['suggestion.closed']>
>;

/** HANDLING → SORTED when the suggestion made of an opinion will get no reply: the citizen still waits for one (STA-5). */
export const suggestionEnded: ConsumerDefinition<StationsUnit> = {
  name: 'take-opinion-back-from-suggestion',
  from: 'suggestions',
  kinds: ['suggestion.withdrawn', 'suggestion.notAdmitted', 'suggestion.closed'],
  apply: async (event, unit) => {
    const { data, aggregate } = event as Ended;
    for (const { id } of await unit.opinions.ofSuggestion(aggregate.id)) {
      const opinion = await unit.opinions.lock(id);
      if (opinion.state === 'HANDLING') await takeBack(opinion, null, data.reason ?? data.closing ?? event.kind, unit);
    }
  },
};
