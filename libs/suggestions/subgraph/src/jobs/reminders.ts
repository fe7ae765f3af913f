import { silentOf } from '../evaluators.ts';
import { emitSuggestion } from '../movement.ts';
import { toHandlingUnit, toRepresentative, toRole } from '../notices.ts';
import { eachPass } from './each-pass.ts';
import { remindOfDemands } from './remind-of-demands.ts';
import { remindOfTasks } from './remind-of-tasks.ts';
import { rowsInBatches } from './rows-in-batches.ts';
import { dueSoon, overdue } from './telling.ts';

import type { JobDefinition, JobRun } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';
import type { Commitment } from '../persistence/commitment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';
import type { Telling } from './telling.ts';

/** Tells who owes a step that its day is near, by `deadline.amberWorkdays`, or has passed; each once for a due day (SUG-13). */
export const remindOfDeadlines: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.remindOfDeadlines',
  cron: '0 8 * * *',
  run: (_, job) =>
    eachPass([
      ...[overdue, dueSoon].flatMap((telling) => [
        () => remindOfCases(job, telling),
        () => remindOfTasks(job, telling),
        () => remindOfDemands(job, telling),
      ]),
      () => warnOfPromises(job),
    ]),
};

const remindOfCases = (job: JobRun<SuggestionsUnit>, telling: Telling): Promise<void> =>
  rowsInBatches(job, {
    find: async (unit, limit, except) => unit.due.untoldCases(telling.column, await telling.until(unit), limit, except),
    work: async (cases, unit) => {
      for (const suggestion of cases)
        if (telling.isSaid(suggestion.dueOn, unit)) await tellOf(suggestion, telling, unit);
      const ids = cases.map(({ id }) => id);
      await unit.due.markTold('suggestion', telling.column, ids);
    },
  });

const tellOf = async (suggestion: Suggestion, { word }: Telling, unit: SuggestionsUnit): Promise<void> => {
  const { state, dueOn } = suggestion;
  const kind = `suggestion.${word}`;
  const data = { state, due: dueOn };
  if (state === 'REPLIED') {
    // By `suggestion.evaluator` several owe a rating: only those who have not given it are reminded.
    for (const each of await silentOf(suggestion, unit)) unit.notify(toRepresentative(each, suggestion, kind, data));
  } else if (state === 'APPROVED') unit.notify(toRole('GOVERNMENT_OFFICE', suggestion, kind, data));
  else unit.notify(toRole('COMMITTEE_STAFF', suggestion, kind, data));
  if (word === 'overdue')
    emitSuggestion('suggestion.overdue', { state, dueOn: dueOn ?? unit.today() }, suggestion, unit);
};

/** A promise past due reopens its case by itself; before that its unit and the office are warned (SUG-8, SUG-13). */
const warnOfPromises = (job: JobRun<SuggestionsUnit>): Promise<void> =>
  rowsInBatches(job, {
    find: async (unit, limit, except) =>
      unit.due.untoldPromises(unit.today(), await dueSoon.until(unit), limit, except),
    work: async (promises, unit) => {
      for (const promise of promises) await warnOf(promise, unit);
      const ids = promises.map(({ id }) => id);
      await unit.due.markTold('commitment', 'chased_for', ids);
    },
  });

const warnOf = async ({ id, unitId, regionCode: region, dueOn: due }: Commitment, unit: SuggestionsUnit) => {
  const kind = 'commitment.dueSoon';
  const about = { type: 'Commitment', id };
  const promising = await unit.units.findById(unitId);
  if (promising) unit.notify(toHandlingUnit(promising, about, kind, { due }));
  unit.notify({ kind, about, data: { due }, to: { role: 'COMMITTEE_STAFF', region } });
};
