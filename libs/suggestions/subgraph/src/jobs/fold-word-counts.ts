import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

/** Adds up the counts of words that the similarity search weighs by. */
export const foldWordCounts: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.foldWordCounts',
  cron: '*/10 * * * *',
  run: async (_, job) => {
    await job.inUnit((unit) => unit.search.foldCounts());
  },
};
