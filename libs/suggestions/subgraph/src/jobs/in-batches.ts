import type { JobRun } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

export const batch = 100;

/** Works through what is due, one transaction a batch, until a batch finds nothing; a second run finds nothing either. */
export const inBatches = async (
  job: JobRun<SuggestionsUnit>,
  work: (unit: SuggestionsUnit) => Promise<number>,
): Promise<void> => {
  for (let done = batch; done === batch && !job.signal.aborted;) done = await job.inUnit(work);
};
