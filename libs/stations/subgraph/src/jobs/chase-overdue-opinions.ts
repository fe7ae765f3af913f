import { daysBetween } from '@renda/kernel';

import { emitOpinion } from '../movement.ts';
import { toHandler, toStation } from '../notices.ts';

import type { JobDefinition } from '@renda/events';

import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

const atOnce = 200;

/** Chases whoever owes an overdue step, once per deadline (STA-5). */
export const chaseOverdueOpinions: JobDefinition<StationsUnit> = {
  name: 'chase-overdue-opinions',
  cron: '30 7 * * *',
  run: async (_, job) => {
    let chased: number;
    do {
      chased = await job.inUnit(async (unit) => {
        const opinions = await unit.opinions.lockUnchased(unit.today(), atOnce);
        for (const opinion of opinions) chase(opinion, unit);
        await unit.opinions.markChased(opinions.map(({ id }) => id));
        return opinions.length;
      });
    } while (chased === atOnce && !job.signal.aborted);
  },
};

const chase = (opinion: CitizenOpinion, unit: StationsUnit): void => {
  const { state, dueOn } = opinion;
  if (!dueOn) return;
  const data = { state, dueOn, daysLate: daysBetween(dueOn, unit.today()) };
  unit.notify(
    state === 'HANDLING' ? toHandler(opinion, 'opinion.overdue', data) : toStation(opinion, 'opinion.overdue', data),
  );
  emitOpinion(opinion, 'opinion.overdue', { state, dueOn }, unit);
};
