import { monthOf, missingMonth, isReporting, isRunning, progressLightOf } from '@renda/supervision-rules';
import { sql } from '@renda/persistence';

import { eventOf } from '../events.ts';
import { toStaff, toUnit } from '../notices.ts';

import type { JobDefinition } from '@renda/events';

import type { SupervisionUnit } from '../context.ts';
import type { ImplementationPlan } from '../persistence/implementation-plan.table.ts';
import type { Milestone } from '../persistence/milestone.table.ts';
import type { ReminderKind } from '../persistence/reminder.repository.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

const atOnce = 100;

/** Every morning: the light of each project as of today, and a word about each thing that came to be late (SUP-1, SUP-4). */
export const reviewProjects: JobDefinition<SupervisionUnit> = {
  name: 'review-projects',
  cron: '0 6 * * *',
  run: async (_, job) => {
    for (let after: string | null | undefined = null; after !== undefined && !job.signal.aborted;) {
      const from: string | null = after;
      after = await job.inUnit((unit) => reviewNext(from, unit));
    }
  },
};

const reviewNext = async (after: string | null, unit: SupervisionUnit): Promise<string | undefined> => {
  const projects = await unit.projects.lockOpen(after, atOnce);
  const planIds = projects.flatMap(({ planId }) => planId ?? []);
  const plans = new Map((await unit.plans.findByIds(planIds)).map((plan) => [plan.id, plan]));
  const milestones = await unit.milestones.where(sql`t.plan_id = ANY(${planIds}::uuid[])`);
  const byPlan = Map.groupBy(
    milestones.toSorted((a, b) => a.place - b.place),
    ({ planId }) => planId,
  );
  for (const project of projects) {
    const plan = plans.get(project.planId ?? '');
    await review(project, plan, byPlan.get(project.planId ?? '') ?? [], unit);
  }
  return projects.at(-1)?.id;
};

const review = async (
  project: SupervisedProject,
  plan: ImplementationPlan | undefined,
  milestones: readonly Milestone[],
  unit: SupervisionUnit,
): Promise<void> => {
  const today = unit.today();
  const { state, planDueOn, retryDueOn, light: before } = project;
  const light = (plan && progressLightOf(project, { startsOn: plan.startsOn, milestones }, today)?.light) ?? null;
  if (light !== before) {
    await unit.projects.markLight(project.id, light);
    // Nobody changed the project: its version stays, and the event has no row of its own.
    const event = eventOf('project.lightChanged', 'SupervisedProject', project, { before, light });
    unit.emit({ ...event, snapshot: null });
  }
  if (state === 'DECIDED' && planDueOn < today) await remind(project, 'PLAN_MISSING', planDueOn, { planDueOn }, unit);
  const month = isReporting(state) ? missingMonth(project.reportsFrom, project.reportedMonth, today) : null;
  if (month) await remind(project, 'REPORT_MISSING', monthOf(month), { month }, unit);
  if (isRunning(state))
    for (const { id, title, dueOn, reachedOn } of milestones)
      if (!reachedOn && dueOn < today) await remind(project, 'MILESTONE_PAST_DUE', id, { title, dueOn }, unit);
  // Once a month: slow projects get a research visit (SUP-4).
  if (light === 'RED' && (await isNew(project, 'RESEARCH_VISIT', monthOf(today), unit)))
    unit.notify(toStaff(project, 'project.researchVisitDue'));
  if (retryDueOn && retryDueOn < today)
    await remind(project, 'SECOND_EVALUATION_DUE', retryDueOn, { retryDueOn }, unit);
};

const notices = {
  PLAN_MISSING: 'project.planMissing',
  REPORT_MISSING: 'project.reportMissing',
  MILESTONE_PAST_DUE: 'project.milestonePastDue',
  SECOND_EVALUATION_DUE: 'project.secondEvaluationDue',
} as const satisfies Partial<Record<ReminderKind, `project.${string}`>>;

const remind = async (
  project: SupervisedProject,
  kind: keyof typeof notices,
  subject: string,
  data: object,
  unit: SupervisionUnit,
): Promise<void> => {
  if (!(await isNew(project, kind, subject, unit))) return;
  unit.notify(toUnit(project, project.responsibleUnitId, notices[kind], data));
  unit.notify(toStaff(project, notices[kind], data));
};

const isNew = (
  { id: aboutId }: SupervisedProject,
  kind: ReminderKind,
  subject: string,
  unit: SupervisionUnit,
): Promise<boolean> => unit.reminders.firstTime({ aboutId, kind, subject }, unit.today());
