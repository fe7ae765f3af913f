import { batch, inBatches } from './in-batches.ts';

import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

/** Takes in documents older than the index, and counts in how many documents each word is: rare ones tell more. */
export const indexWords: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.indexWords',
  cron: '* * * * *',
  run: async (_, job) => {
    await inBatches(job, (unit) => unit.search.indexOlder(batch));
    await job.inUnit((unit) => unit.search.countWords());
  },
};
