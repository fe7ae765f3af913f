import { addDays, addWorkingDays } from '@renda/kernel';

import { silentOf } from '../evaluators.ts';
import { emitSuggestion } from '../movement.ts';
import { toRepresentative, toRole, toUnit } from '../notices.ts';
import { batch, inBatches } from './in-batches.ts';
import { remindOfDemands } from './remind-of-demands.ts';

import type { JobDefinition, JobRun } from '@renda/events';
import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from '../context.ts';
import type { ToldColumn } from '../persistence/due.repository.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** Tells who owes a step that its day is near, by `deadline.amberWorkdays`, or has passed; each once for a due day (SUG-13). */
export const remindOfDeadlines: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.remindOfDeadlines',
  cron: '0 8 * * *',
  run: async (_, job) => {
    await remind(job, 'overdue_for', async (unit) => addDays(unit.today(), -1));
    await remind(job, 'chased_for', warnedUntil);
    await warnOfPromises(job);
    await remindOfDemands(job, warnedUntil);
  },
};

const remind = async (
  job: JobRun<SuggestionsUnit>,
  column: ToldColumn,
  untilOf: (unit: SuggestionsUnit) => Promise<Day>,
): Promise<void> => {
  await inBatches(job, async (unit) => {
    const cases = await unit.due.untoldCases(column, await untilOf(unit), batch);
    for (const suggestion of cases) await remindOf(suggestion, column, unit);
    const ids = cases.map(({ id }) => id);
    await unit.due.markTold('suggestion', column, ids);
    return cases.length;
  });
  await inBatches(job, async (unit) => {
    const tasks = await unit.due.untoldTasks(column, await untilOf(unit), batch);
    for (const task of tasks) unit.notify(toUnit(task, `assignment.${wordOf[column]}`, { due: task.dueOn }));
    const ids = tasks.map(({ id }) => id);
    await unit.due.markTold('assignment', column, ids);
    return tasks.length;
  });
};

/** A promise past due reopens its case by itself; before that its unit and the office are warned (SUG-8, SUG-13). */
const warnOfPromises = (job: JobRun<SuggestionsUnit>): Promise<void> =>
  inBatches(job, async (unit) => {
    const promises = await unit.due.untoldPromises(unit.today(), await warnedUntil(unit), batch);
    for (const { id, unitId: subject, regionCode: region, dueOn: due } of promises) {
      const notice = { kind: 'commitment.dueSoon', about: { type: 'Commitment', id }, data: { due } };
      unit.notify({ ...notice, to: { role: 'HANDLING_UNIT', region, subject } });
      unit.notify({ ...notice, to: { role: 'COMMITTEE_STAFF', region } });
    }
    const ids = promises.map(({ id }) => id);
    await unit.due.markTold('commitment', 'chased_for', ids);
    return promises.length;
  });

const wordOf = { chased_for: 'dueSoon', overdue_for: 'overdue' } as const;

// The nation's parameter: a region that warns earlier sees it in its traffic lights.
const warnedUntil = async (unit: SuggestionsUnit): Promise<Day> =>
  addWorkingDays(unit.today(), await unit.policy.read('100000', 'deadline.amberWorkdays', unit.today()), unit.calendar);

const remindOf = async (suggestion: Suggestion, column: ToldColumn, unit: SuggestionsUnit): Promise<void> => {
  const { state, dueOn } = suggestion;
  const kind = `suggestion.${wordOf[column]}`;
  const data = { state, due: dueOn };
  if (state === 'REPLIED') {
    // By `suggestion.evaluator` several owe a rating: only those who have not given it are reminded.
    for (const each of await silentOf(suggestion, unit)) unit.notify(toRepresentative(each, suggestion, kind, data));
  } else if (state === 'APPROVED') unit.notify(toRole('GOVERNMENT_OFFICE', suggestion, kind, data));
  else unit.notify(toRole('COMMITTEE_STAFF', suggestion, kind, data));
  if (column === 'overdue_for')
    emitSuggestion('suggestion.overdue', { state, dueOn: dueOn ?? unit.today() }, suggestion, unit);
};
