import { projectLifecycle } from '@renda/supervision-rules';

import { assertMayRequestVote } from '../access.ts';
import { requestedVote } from '../evaluation-votes.ts';
import { eventOf } from '../events.ts';
import { lockProject } from '../moves.ts';

import type { RequestProjectEvaluationInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { EvaluationVote } from '../persistence/evaluation-vote.table.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Asks voting, by event, for the secret vote on an accepted project, or the second one (SUP-8). */
export const requestProjectEvaluation = async (
  input: RequestProjectEvaluationInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject; vote: EvaluationVote }> => {
  const project = await lockProject(input, unit, (found) => assertMayRequestVote(unit.viewer, found));
  projectLifecycle.advance(project.state, 'evaluate');
  const { vote, data } = await requestedVote({ projectId: project.id }, project, input, unit);
  unit.emit(eventOf('vote.requested', 'SupervisedProject', project, data));
  return { project, vote };
};
