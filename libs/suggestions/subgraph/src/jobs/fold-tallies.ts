import { replyTally, suggestionTally } from '../tally/define-tally.ts';
import { foldTally } from '../tally/fold.ts';

import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

const most = 20_000;

/** Adds up what changed in the counts of the statistics; until then it is read beside them. */
export const foldTallies: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.foldTallies',
  cron: '* * * * *',
  run: async (_, job) => {
    for (const tally of [suggestionTally, replyTally]) {
      for (let folded = most; folded === most && !job.signal.aborted;) {
        folded = await job.inUnit(({ manager }) => foldTally(manager, tally, most));
      }
    }
  },
};
