import { commonErrors } from '@renda/kernel';
import { projectLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { assertDecision } from './access.ts';
import { lockProject } from './moves.ts';
import { requiredReason } from './required-reason.ts';
import { requiredText } from './required-text.ts';

import type { SuspendProjectInput } from './__generated__/resolvers.ts';
import type { SupervisionUnit } from './context.ts';
import type { DecisionKind, ProjectDecision } from './persistence/project-decision.table.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

const events = { SUSPEND: 'suspend', RESUME: 'resume', REPLACE: 'replace', END: 'end' } as const;

interface Decided {
  readonly project: SupervisedProject;
  /** What the events of all decisions tell. */
  readonly data: {
    readonly decisionId: string;
    readonly kind: DecisionKind;
    readonly decidedOn: ProjectDecision['decidedOn'];
  };
}

/** Keeps the decision a change of a chosen project rests on: body, meeting, day, number, text (ACC-3, VOT-9). */
export const recordDecision = async (
  input: SuspendProjectInput,
  kind: DecisionKind,
  unit: SupervisionUnit,
): Promise<Decided> => {
  const { decision } = input;
  const project = await lockProject(input, unit, (found) => assertDecision(unit.viewer, found, decision));
  projectLifecycle.advance(project.state, events[kind]);
  if (decision.decidedOn > unit.today())
    throw commonErrors.DAY_IN_FUTURE({ day: decision.decidedOn }, { field: 'decision' });
  if (decision.decidedOn < project.decidedOn)
    throw supervisionErrors.DECISION_BEFORE_PROJECT({ decidedOn: project.decidedOn }, { field: 'decision' });
  const { id: decisionId, decidedOn } = await unit.decisions.add({
    projectId: project.id,
    kind,
    body: decision.body,
    meeting: requiredText(decision.meeting, 'decision'),
    decidedOn: decision.decidedOn,
    number: requiredText(decision.number, 'decision'),
    text: requiredText(decision.text, 'decision'),
    reason: requiredReason(decision.reason, 'decision'),
  });
  return { project, data: { decisionId, kind, decidedOn } };
};
