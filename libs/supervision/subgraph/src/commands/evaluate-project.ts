import { addMonths } from '@renda/kernel';
import { sql } from '@renda/persistence';
import { projectLifecycle } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { recordEvaluation } from '../evaluation.ts';
import { lockProject, moveProject } from '../moves.ts';

import type { Day } from '@renda/kernel';

import type { EvaluateProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** ACCEPTED → EVALUATED; after an unsatisfied one again, within `evaluation.retryMonths` (SUP-6, SUP-8). */
export const evaluateProject = async (
  input: EvaluateProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertCommitteeStaff(unit.viewer, found));
  projectLifecycle.advance(project.state, 'evaluate');
  const before = await unit.evaluations.where(sql`t.project_id = ${project.id}`);
  const { counts, citizens } = input;
  const { grade, round } = await recordEvaluation({ of: { projectId: project.id }, before, counts, citizens }, unit);
  const retryDueOn = grade === 'UNSATISFIED' ? await retryDay(project, unit) : null;
  const move = {
    event: 'evaluate',
    changes: { grade, retryDueOn },
    kind: 'project.evaluated',
    data: { round, grade },
  } as const;
  return { project: await moveProject(project, move, unit) };
};

const retryDay = async ({ regionCode }: SupervisedProject, unit: SupervisionUnit): Promise<Day> => {
  const months = await unit.policy.read(regionCode, 'evaluation.retryMonths', unit.today());
  const due = addMonths(unit.today(), months);
  unit.plan({ name: 'SECOND_EVALUATION', due, rule: `evaluation.retryMonths = ${months}` });
  return due;
};
