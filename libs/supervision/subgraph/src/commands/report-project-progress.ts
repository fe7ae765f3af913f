import { monthOf, projectLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { assertResponsibleUnit } from '../access.ts';
import { lockProject, milestonesOf, moveProject } from '../moves.ts';
import { optionalText, requiredText } from '../required-text.ts';

import type { Day } from '@renda/kernel';

import type { ReportProjectProgressInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { ProgressReport } from '../persistence/progress-report.table.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** The report of a month, by the unit of a project under way (SUP-4). */
export const reportProjectProgress = async (
  input: ReportProjectProgressInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject; report: ProgressReport }> => {
  const project = await lockProject(input, unit, (found) => assertResponsibleUnit(unit.viewer, found));
  projectLifecycle.advance(project.state, 'report');
  const { percent, spent } = input;
  const month = reportedMonth(input.month, project, unit.today());
  if (percent < 0 || percent > 100) throw supervisionErrors.PERCENT_INVALID({}, { field: 'percent' });
  unit.check({ name: 'noStepBack', passed: percent >= project.percent, detail: `${percent} / ${project.percent}` });
  unit.check({ name: 'withinBudget', passed: project.budget === null || spent <= project.budget, rule: 'SUP-4' });
  const reportedOn = unit.today();
  await markReached(input.reachedMilestoneIds ?? [], project, unit);
  const report = await unit.reports.add({
    projectId: project.id,
    month,
    percent,
    spent,
    text: requiredText(input.text, 'text'),
    difficulties: optionalText(input.difficulties),
    reportedOn,
    unitId: assertResponsibleUnit(unit.viewer, project),
  });
  const reported = await moveProject(
    project,
    {
      event: 'report',
      changes: { percent, spent, reportedMonth: month },
      kind: 'project.progressReported',
      data: { month, percent, spent },
    },
    unit,
  );
  return { project: reported, report };
};

const reportedMonth = (day: Day, project: SupervisedProject, today: Day): Day => {
  const month = monthOf(day);
  if (month === project.reportedMonth) throw supervisionErrors.PROGRESS_REPORTED_ALREADY({}, { field: 'month' });
  const from = monthOf(project.startedOn ?? today);
  if (month < from || month > today || (project.reportedMonth !== null && month < project.reportedMonth))
    throw supervisionErrors.PROGRESS_MONTH_INVALID({ from, to: monthOf(today) }, { field: 'month' });
  return month;
};

const markReached = async (
  ids: readonly string[],
  { planId }: SupervisedProject,
  unit: SupervisionUnit,
): Promise<void> => {
  const milestones = new Map(
    (planId ? await milestonesOf(planId, unit) : []).map((milestone) => [milestone.id, milestone]),
  );
  for (const id of new Set(ids)) {
    const milestone = milestones.get(id);
    if (!milestone) throw supervisionErrors.MILESTONE_UNKNOWN({ id }, { field: 'reachedMilestoneIds' });
    if (!milestone.reachedOn) await unit.milestones.save({ ...milestone, reachedOn: unit.today() });
  }
};
