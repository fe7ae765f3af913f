import { suggestionsEvent } from '../events.ts';
import { toOffices, toUnit } from '../notices.ts';
import { runningClocks } from '../running-clocks.ts';
import { rowsInBatches } from './rows-in-batches.ts';

import type { JobRun } from '@renda/events';
import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Telling } from './telling.ts';

/** Of each day of a task who owes it is told: the unit, or of its wish for another unit the offices that decide (SUG-13). */
export const remindOfTasks = (job: JobRun<SuggestionsUnit>, telling: Telling): Promise<void> =>
  rowsInBatches(job, {
    find: async (unit, limit, except) => unit.due.untoldTasks(telling.column, await telling.until(unit), limit, except),
    work: async (tasks, unit) => {
      const until = await telling.until(unit);
      const days = tasks.map((task) => tellOf(task, until, telling, unit));
      const ids = tasks.map(({ id }) => id);
      await unit.due.markTaskTold(telling.column, ids, days);
    },
  });

/** Tells of the task's days that nobody told yet, and gives the last of them. */
const tellOf = (task: Assignment, until: Day, { word, column, isSaid }: Telling, unit: SuggestionsUnit): Day => {
  const told = column === 'chased_for' ? task.chasedFor : task.overdueFor;
  const untold = runningClocks(task).filter(({ due }) => due <= until && (told === null || due > told));
  const kind = `assignment.${word}`;
  for (const due of new Set(untold.map((clock) => clock.due))) {
    if (!isSaid(due, unit)) continue;
    const ending = untold.filter((clock) => clock.due === due);
    if (ending.some((clock) => clock === task.decideClock))
      for (const notice of toOffices(task, kind, { due })) unit.notify(notice);
    if (ending.some((clock) => clock !== task.decideClock)) unit.notify(toUnit(task, kind, { due }));
    if (word === 'dueSoon') continue;
    const { suggestionId } = task;
    unit.emit(suggestionsEvent('assignment.overdue', { suggestionId, dueOn: due }, { type: 'Assignment', row: task }));
  }
  return (
    untold
      .map(({ due }) => due)
      .toSorted()
      .at(-1) ?? until
  );
};
