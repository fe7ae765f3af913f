import { replyTally, suggestionTally } from '../tally/define-tally.ts';
import { foldChanges } from '../tally/fold.ts';
import { foldOf } from '../tally/tally-sql.ts';
import { workFold } from '../tally/work-tally.ts';

import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

const most = 20_000;

/** Adds up what changed in the counts of the statistics and of the work list; until then it is read beside them. */
export const foldTallies: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.foldTallies',
  cron: '* * * * *',
  run: async (_, job) => {
    for (const fold of [foldOf(suggestionTally), foldOf(replyTally), workFold]) {
      for (let folded = most; folded === most && !job.signal.aborted;) {
        folded = await job.inUnit(({ manager }) => foldChanges(manager, fold, most));
      }
    }
  },
};
