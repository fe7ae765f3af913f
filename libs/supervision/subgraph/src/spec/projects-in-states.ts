import { acceptance, carryOver, decision, plan, registration, replacement, satisfied } from './inputs.ts';
import { responsibleUnit, staff } from './supervision-world.ts';

import type { Viewer } from '@renda/identity';
import type { ProjectState } from '@renda/supervision-rules';

import type { Changed, SupervisionWorld } from './supervision-world.ts';

type Step = readonly [mutation: string, input: object, viewer: Viewer];

const planned: readonly Step[] = [['fileImplementationPlan', plan, responsibleUnit]];
const underWay: readonly Step[] = [...planned, ['startProject', {}, responsibleUnit]];
const reportedDone: readonly Step[] = [...underWay, ['reportProjectDone', { text: '完工' }, responsibleUnit]];
const accepted: readonly Step[] = [...reportedDone, ['acceptProject', acceptance, staff]];
const evaluated: readonly Step[] = [...accepted, ['evaluateProject', satisfied, staff]];

/** How a project gets into each state. */
const ways: Readonly<Record<ProjectState, readonly Step[]>> = {
  DECIDED: [],
  PLANNED: planned,
  UNDER_WAY: underWay,
  CARRIED_OVER: [...underWay, ['carryOverProject', carryOver, staff]],
  SUSPENDED: [...underWay, ['suspendProject', { decision }, staff]],
  REPORTED_DONE: reportedDone,
  ACCEPTED: accepted,
  EVALUATED: evaluated,
  CLOSED: [...evaluated, ['closeProject', { summary: '办结' }, staff]],
  REPLACED: [['replaceProject', { decision, replacement }, staff]],
  ENDED: [['endProject', { decision }, staff]],
};

export const projectIn = async (world: SupervisionWorld, state: ProjectState, more: object = {}): Promise<Changed> => {
  let project = await world.done('registerProject', { ...registration, ...more }, staff);
  for (const [mutation, input, viewer] of ways[state])
    project = await world.done(mutation, { projectId: project.id, ...input }, viewer);
  return project;
};
