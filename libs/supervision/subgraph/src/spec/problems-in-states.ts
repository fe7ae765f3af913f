import { registration } from './inputs.ts';
import { asRole } from '@renda/testing';
import { county, representative, responsibleUnit, staff, unitId } from './supervision-world.ts';

import type { Viewer } from '@renda/identity';
import type { ItemState, RectificationState } from '@renda/supervision-rules';

import { satisfied, topic } from './inputs.ts';
import type { Changed, SupervisionWorld } from './supervision-world.ts';

type Step = readonly [mutation: string, input: object, viewer: Viewer];

export const order = { ownerUnitId: unitId, dueOn: '2026-03-20' } as const;
export const workingCommittee = asRole('WORKING_COMMITTEE', county, 'finance');
export const chairpersons = asRole('CHAIRPERSONS', county);

const rectifying: readonly Step[] = [['orderRectification', order, staff]];
const reported: readonly Step[] = [...rectifying, ['reportRectification', { evidence: '照片三张' }, responsibleUnit]];

const problemWays: Readonly<Record<RectificationState, readonly Step[]>> = {
  OPEN: [],
  RECTIFYING: rectifying,
  REPORTED: reported,
  SIGNED_OFF: [...reported, ['signOffRectification', {}, representative]],
};

/** A problem of a new project, or of the one or the item given. */
export const problemIn = async (
  world: SupervisionWorld,
  state: RectificationState,
  of?: { readonly projectId: string } | { readonly itemId: string },
): Promise<Changed> => {
  const found = of ?? { projectId: (await world.done('registerProject', registration, staff)).id };
  let problem = await world.done('raiseRectification', { ...found, problem: '管材不合格' }, representative);
  for (const [mutation, input, viewer] of problemWays[state])
    problem = await world.done(mutation, { rectificationId: problem.id, ...input }, viewer);
  return problem;
};

/** The steps in order, each with an actor and an input that is taken. */
export const itemSteps = {
  planSupervisionItem: ['TOPIC', { text: '列入年度计划', plannedFor: '2026-06-10' }, chairpersons],
  investigateSupervisionItem: ['PLANNED', { text: '调研发现三个问题' }, workingCommittee],
  holdSupervisionItem: ['INVESTIGATED', { text: '听取报告', heldOn: '2026-03-02' }, workingCommittee],
  recordDeliberation: ['HELD', { text: '审议意见' }, workingCommittee],
  forwardDeliberation: [
    'DELIBERATED',
    { text: '请研究处理', documentNumber: '〔2026〕8号', reportDueOn: '2026-05-20' },
    staff,
  ],
  reportItemRectification: ['FORWARDED', { text: '已整改' }, responsibleUnit],
  evaluateSupervisionItem: ['RECTIFICATION_REPORTED', { text: '现场测评', ...satisfied }, staff],
  closeSupervisionItem: ['EVALUATED', { text: '供暖达标' }, staff],
} as const satisfies Readonly<Record<string, readonly [ItemState, object, Viewer]>>;

export const itemIn = async (world: SupervisionWorld, state: ItemState, more: object = {}): Promise<Changed> => {
  let item = await world.done('proposeSupervisionItem', { ...topic, ...more }, staff);
  if (state === 'CANCELLED')
    return world.done('cancelSupervisionItem', { itemId: item.id, reason: '已由上级开展' }, chairpersons);
  for (const [mutation, [from, input, viewer]] of Object.entries(itemSteps)) {
    if (from === state) break;
    item = await world.done(mutation, { itemId: item.id, ...input }, viewer);
  }
  return item;
};
