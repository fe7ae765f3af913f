import { projectLifecycle } from '@renda/supervision-rules';
import { sql } from '@renda/persistence';

import { recordEvaluation, retryDay } from './evaluation.ts';
import { moveProject } from './moves.ts';

import type { SupervisionUnit } from './context.ts';
import type { HeldEvaluation } from './evaluation.ts';
import type { SatisfactionEvaluation } from './persistence/satisfaction-evaluation.table.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

/** ACCEPTED → EVALUATED, or the second evaluation, however it was held (SUP-6, SUP-8). */
export const takeProjectEvaluation = async (
  project: SupervisedProject,
  held: HeldEvaluation,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject; evaluation: SatisfactionEvaluation }> => {
  projectLifecycle.advance(project.state, 'evaluate');
  const before = await unit.evaluations.where(sql`t.project_id = ${project.id}`);
  const evaluation = await recordEvaluation({ of: { projectId: project.id }, before, ...held }, unit);
  const { grade, round } = evaluation;
  const move = {
    event: 'evaluate',
    changes: { grade, retryDueOn: await retryDay(grade, project.regionCode, unit) },
    kind: 'project.evaluated',
    data: { round, grade },
  } as const;
  return { project: await moveProject(project, move, unit), evaluation };
};
