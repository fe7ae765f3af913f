import { toUnit } from '../notices.ts';
import { rowsInBatches } from './rows-in-batches.ts';

import type { JobRun } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';
import type { OwedDemand } from '../persistence/due.repository.ts';
import type { Telling } from './telling.ts';

/** Of a demand near its day, or past it, the units at work and the leader's office are told, as long as the supervision runs (SUG-7, SUG-13). */
export const remindOfDemands = (job: JobRun<SuggestionsUnit>, { word, column, until }: Telling): Promise<void> =>
  rowsInBatches(job, {
    find: async (unit, limit, except) => {
      const from = word === 'dueSoon' ? unit.today() : null;
      return unit.due.untoldDemands(column, { from, until: await until(unit) }, limit, except);
    },
    work: async (demands, unit) => {
      await tellOf(demands, `demand.${word}`, unit);
      const ids = demands.map(({ id }) => id);
      await unit.due.markTold('supervision_step', column, ids);
    },
  });

const tellOf = async (demands: readonly OwedDemand[], kind: string, unit: SuggestionsUnit): Promise<void> => {
  const tasks = await unit.assignments.ofSuggestions([...new Set(demands.map(({ suggestionId }) => suggestionId))]);
  for (const { keySupervisionId, suggestionId, regionCode: region, leaderKind, leader, dueOn: due } of demands) {
    const data = { due, keySupervisionId, leader };
    const answering = tasks.filter((task) => task.suggestionId === suggestionId && isAnswering(task));
    for (const task of answering) unit.notify(toUnit(task, kind, data));
    unit.notify({
      kind,
      to: { role: officeOf[leaderKind], region },
      about: { type: 'Suggestion', id: suggestionId },
      data,
    });
  }
};

const isAnswering = ({ role, state }: Parameters<typeof toUnit>[0]): boolean =>
  role !== 'JOINT' && state !== 'RELEASED';

// Supervision commission, court and procuratorate have no office here: the congress's keeps what they lead.
const officeOf: Readonly<Record<OwedDemand['leaderKind'], string>> = {
  CONGRESS: 'COMMITTEE_STAFF',
  GOVERNMENT: 'GOVERNMENT_OFFICE',
  SUPERVISION_COMMISSION: 'COMMITTEE_STAFF',
  COURT: 'COMMITTEE_STAFF',
  PROCURATORATE: 'COMMITTEE_STAFF',
  COMMITTEE: 'WORKING_COMMITTEE',
};
