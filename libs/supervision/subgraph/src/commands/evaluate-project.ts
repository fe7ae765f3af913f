import { projectLifecycle } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { assertNoOpenVote } from '../evaluation-votes.ts';
import { lockProject } from '../moves.ts';
import { takeProjectEvaluation } from '../project-evaluation.ts';

import type { EvaluateProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** ACCEPTED → EVALUATED by papers; after an unsatisfied one again, within `evaluation.retryMonths` (SUP-6, SUP-8). */
export const evaluateProject = async (
  input: EvaluateProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const found = await lockProject(input, unit, (project) => assertCommitteeStaff(unit.viewer, project));
  projectLifecycle.advance(found.state, 'evaluate');
  await assertNoOpenVote({ projectId: found.id }, unit);
  const { counts, citizens } = input;
  const { project } = await takeProjectEvaluation(found, { counts, citizens }, unit);
  return { project };
};
