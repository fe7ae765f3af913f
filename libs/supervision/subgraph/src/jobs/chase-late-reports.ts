import { toStaff, toUnit } from '../notices.ts';

import type { JobDefinition } from '@renda/events';

import type { SupervisionUnit } from '../context.ts';

const atOnce = 100;

/** Every morning: a word to who owes a rectification, its report or a second evaluation past the day, once for each day set (SUP-5, SUP-7, SUP-8). */
export const chaseLateReports: JobDefinition<SupervisionUnit> = {
  name: 'chase-late-reports',
  cron: '10 6 * * *',
  run: async (_, job) => {
    for (const chase of [chaseRectifications, chaseItems, chaseSecondEvaluations]) {
      let chased = atOnce;
      while (chased === atOnce && !job.signal.aborted) chased = await job.inUnit(chase);
    }
  },
};

const chaseRectifications = async (unit: SupervisionUnit): Promise<number> => {
  const today = unit.today();
  const late = await unit.rectifications.lockUnchased(today, atOnce);
  for (const problem of late) {
    const { id: aboutId, dueOn, ownerUnitId } = problem;
    await unit.reminders.firstTime({ aboutId, kind: 'RECTIFICATION_OVERDUE', subject: String(dueOn) }, today);
    unit.notify(toUnit(problem, ownerUnitId, 'rectification.overdue', { dueOn }));
    unit.notify(toStaff(problem, 'rectification.overdue', { dueOn }));
  }
  return late.length;
};

const chaseItems = async (unit: SupervisionUnit): Promise<number> => {
  const today = unit.today();
  const late = await unit.items.lockUnchased(today, atOnce);
  for (const item of late) {
    const { id: aboutId, reportDueOn, unitIds } = item;
    await unit.reminders.firstTime({ aboutId, kind: 'ITEM_REPORT_OVERDUE', subject: String(reportDueOn) }, today);
    for (const unitId of unitIds.length > 0 ? unitIds : [null])
      unit.notify(toUnit(item, unitId, 'supervisionItem.reportOverdue', { reportDueOn }));
    unit.notify(toStaff(item, 'supervisionItem.reportOverdue', { reportDueOn }));
  }
  return late.length;
};

const chaseSecondEvaluations = async (unit: SupervisionUnit): Promise<number> => {
  const today = unit.today();
  const late = await unit.items.lockUnevaluated(today, atOnce);
  for (const item of late) {
    const { id: aboutId, retryDueOn } = item;
    await unit.reminders.firstTime({ aboutId, kind: 'SECOND_EVALUATION_DUE', subject: String(retryDueOn) }, today);
    unit.notify(toStaff(item, 'supervisionItem.secondEvaluationDue', { retryDueOn }));
  }
  return late.length;
};
