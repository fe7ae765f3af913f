import { closeUnrated } from '../commands/feed-back-opinion.ts';

import type { JobDefinition } from '@renda/events';

import type { StationsUnit } from '../context.ts';

const atOnce = 100;

/** FED_BACK → CLOSED (NO_RATING) once the day for rating has passed (STA-5). Running it twice closes nothing twice. */
export const closeUnratedOpinions: JobDefinition<StationsUnit> = {
  name: 'close-unrated-opinions',
  cron: '10 0 * * *',
  run: async (_, job) => {
    let closed: number;
    do {
      closed = await job.inUnit(async (unit) => {
        const opinions = await unit.opinions.lockUnrated(unit.today(), atOnce);
        for (const opinion of opinions) await closeUnrated(opinion, unit);
        return opinions.length;
      });
    } while (closed === atOnce && !job.signal.aborted);
  },
};
