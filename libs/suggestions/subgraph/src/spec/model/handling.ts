import { plusDays, plusMonths, plusWorkdays } from './calendar.ts';
import { end } from './endings.ts';
import { newTask } from './filing.ts';
import { answering, running } from './world.ts';

import type { Case, Row, Scene, Take, Task, World } from './world.ts';

const whenTask =
  (
    caseStates: readonly string[],
    taskState: Task['state'],
    take: (task: Task, scene: Scene) => readonly Row[] | null,
  ): Take =>
  (scene) =>
    scene.task?.state === taskState && caseStates.includes(scene.it.state) ? take(scene.task, scene) : null;

/** ASSIGNED → HANDLING once every lead or separate unit has signed, by itself or by silence. */
export const startIfSigned = (it: Case): readonly Row[] => {
  const open = answering(it).some(({ state }) => state === 'ASSIGNED' || state === 'ADJUSTING');
  if (it.state !== 'ASSIGNED' || open) return [];
  it.state = 'HANDLING';
  it.due = firstDue(it);
  return ['allSigned'];
};

export const firstDue = (it: Case): string | null =>
  answering(it)
    .filter(({ state }) => state !== 'REPLIED' && state !== 'NOTED')
    .map(({ replyDue }) => replyDue)
    .toSorted()[0] ?? null;

/** A unit no running task of the case belongs to: the one that is named as the better one. */
export const freeUnit = (it: Case): number =>
  [0, 1, 2, 3].find((unit) => !running(it).some((task) => task.unit === unit)) ?? 0;

const ifAllReplied = (it: Case, world: World): readonly Row[] => {
  const states = answering(it).map(({ state }) => state);
  if (states.every((state) => state === 'NOTED')) return end(world, it, 'CLOSED');
  it.due = firstDue(it);
  if (!states.every((state) => state === 'NOTED' || state === 'REPLIED')) return ['partReply'];
  it.state = 'REPLIED';
  it.due = plusWorkdays(world.today, 20);
  return ['lastReply'];
};

/** A reply of class C, or of class B with a promise for ten days on. */
const reply =
  (resultClass: 'B' | 'C'): Take =>
  ({ it, task, world }) => {
    if (!task || task.role === 'JOINT') return null;
    const second = it.state === 'FOLLOW_UP' && task.state === 'REPLIED';
    if (!second && !(it.state === 'HANDLING' && task.state === 'HANDLING' && task.contacted)) return null;
    Object.assign(task, { state: 'REPLIED', resultClass, rated: 'NOT', second: second ? 'NOW' : 'NO' });
    const { unit } = task;
    for (const before of it.promises.filter((each) => each.unit === unit && each.keptOn === null)) {
      before.superseded = true;
      before.askedFor = null;
    }
    const promised = { unit, superseded: false, dueOn: plusDays(world.today, 10), keptOn: null, askedFor: null };
    if (resultClass === 'B') it.promises.push(promised);
    return second ? ['secondReply'] : ifAllReplied(it, world);
  };

const both = ['ASSIGNED', 'HANDLING'];

/** What units and offices do while it is handled. A joint unit may still be at a step the lead has left. */
export const handling = {
  sign: whenTask(both, 'ASSIGNED', (task, { it }) => {
    task.state = 'HANDLING';
    return ['sign', ...startIfSigned(it)];
  }),
  askAdjustment: whenTask(both, 'ASSIGNED', (task) => {
    task.state = 'ADJUSTING';
    return ['askAdjustment'];
  }),
  reassign: whenTask(both, 'ADJUSTING', (task, { it, world }) => {
    const unit = freeUnit(it);
    task.state = 'RELEASED';
    const { role, assignedOn, replyDue } = task;
    it.tasks.push({ ...newTask(unit, role, world.today, 1), assignedOn, replyDue });
    return ['reassign'];
  }),
  refuseAdjustment: whenTask(both, 'ADJUSTING', (task, { it }) => {
    task.state = 'HANDLING';
    return ['refuseAdjustment', ...startIfSigned(it)];
  }),
  opinion: whenTask(['HANDLING'], 'HANDLING', (task) => {
    if (task.role !== 'JOINT') return null;
    task.state = 'OPINION_GIVEN';
    return ['jointOpinion'];
  }),
  contact: whenTask(['HANDLING'], 'HANDLING', (task) => {
    task.contacted = true;
    return ['contact'];
  }),
  askExtension: whenTask(['HANDLING'], 'HANDLING', (task, { world }) => {
    const longest = plusMonths(task.assignedOn, 6);
    const inTime = world.today <= task.replyDue && task.replyDue < longest;
    if (task.role === 'JOINT' || task.extension !== 'NONE' || !inTime) return null;
    task.extension = 'ASKED';
    return ['askExtension'];
  }),
  grantExtension: whenTask(['HANDLING'], 'HANDLING', (task, { it }) => {
    if (task.extension !== 'ASKED') return null;
    task.extension = 'DECIDED';
    task.replyDue = plusMonths(task.assignedOn, 6);
    it.due = firstDue(it);
    return ['grantExtension'];
  }),
  refuseExtension: whenTask(['HANDLING'], 'HANDLING', (task) => {
    if (task.extension !== 'ASKED') return null;
    task.extension = 'DECIDED';
    return ['refuseExtension'];
  }),
  reply: reply('C'),
  promise: reply('B'),
  note: whenTask(['HANDLING'], 'HANDLING', (task, { it, world }) => {
    if (task.role === 'JOINT' || !it.referenceOnly || task.again) return null;
    task.state = 'NOTED';
    const partOrLast: Readonly<Record<Row, Row>> = { partReply: 'partNote', lastReply: 'lastNote' };
    return ['noteAsReference', ...ifAllReplied(it, world).map((row) => partOrLast[row] ?? row)];
  }),
} as const satisfies Readonly<Record<string, Take>>;
