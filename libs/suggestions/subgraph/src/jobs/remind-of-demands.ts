import { addDays } from '@renda/kernel';

import { toUnit } from '../notices.ts';
import { batch, inBatches } from './in-batches.ts';

import type { JobRun } from '@renda/events';
import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from '../context.ts';
import type { OwedDemand, ToldColumn } from '../persistence/due.repository.ts';

interface Term {
  readonly column: ToldColumn;
  readonly kind: 'demand.dueSoon' | 'demand.overdue';
  readonly until: (unit: SuggestionsUnit) => Promise<Day>;
  readonly from: (unit: SuggestionsUnit) => Day | null;
}

/** Of a demand near its day, or past it, the units at work and the leader's office are told, as long as the supervision runs (SUG-7, SUG-13). */
export const remindOfDemands = async (
  job: JobRun<SuggestionsUnit>,
  warnedUntil: (unit: SuggestionsUnit) => Promise<Day>,
): Promise<void> => {
  const yesterday = async (unit: SuggestionsUnit): Promise<Day> => Promise.resolve(addDays(unit.today(), -1));
  const terms: readonly Term[] = [
    { column: 'overdue_for', kind: 'demand.overdue', from: () => null, until: yesterday },
    { column: 'chased_for', kind: 'demand.dueSoon', from: (unit) => unit.today(), until: warnedUntil },
  ];
  for (const { column, kind, from, until } of terms) {
    await inBatches(job, async (unit) => {
      const demands = await unit.due.untoldDemands(column, from(unit), await until(unit), batch);
      await tellOf(demands, kind, unit);
      const ids = demands.map(({ id }) => id);
      await unit.due.markTold('supervision_step', column, ids);
      return demands.length;
    });
  }
};

const tellOf = async (demands: readonly OwedDemand[], kind: Term['kind'], unit: SuggestionsUnit): Promise<void> => {
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
