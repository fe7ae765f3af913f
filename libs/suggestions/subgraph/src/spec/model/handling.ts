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

const unsigned = (it: Case): readonly Task[] =>
  answering(it).filter(({ state }) => state === 'ASSIGNED' || state === 'ADJUSTING');

/** Until all have signed, the day the first of them must, or the office decide; then the day the first reply is due. */
const nextDue = (it: Case): string | null => {
  if (it.state !== 'ASSIGNED') return firstDue(it);
  const days = unsigned(it).map(({ state, adjustDue, decideDue }) => (state === 'ASSIGNED' ? adjustDue : decideDue));
  return days.toSorted()[0] ?? null;
};

/** ASSIGNED → HANDLING once every lead or separate unit has signed, by itself or by silence; else the next of them is due. */
export const startIfSigned = (it: Case): readonly Row[] => {
  if (it.state !== 'ASSIGNED') return [];
  it.due = nextDue(it);
  if (unsigned(it).length > 0) return [];
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
  it.due = nextDue(it);
  if (!states.every((state) => state === 'NOTED' || state === 'REPLIED')) return ['partReply'];
  // The reply stated the joint opinions: who gave none is waited for no longer.
  for (const task of running(it).filter(({ role, state }) => role === 'JOINT' && state !== 'OPINION_GIVEN'))
    task.state = 'RELEASED';
  if (states.every((state) => state === 'NOTED')) return end(world, it, 'CLOSED');
  it.state = 'REPLIED';
  it.due = plusWorkdays(world.today, 20);
  return ['lastReply'];
};

// A unit that has signed goes on while another has yet to.
const atWork = ['ASSIGNED', 'HANDLING'];

/** A reply of class C, or of class B with a promise for ten days on. */
const reply =
  (resultClass: 'B' | 'C'): Take =>
  ({ it, task, world }) => {
    if (!task || task.role === 'JOINT') return null;
    const second = it.state === 'FOLLOW_UP' && task.state === 'REPLIED';
    if (!second && !(atWork.includes(it.state) && task.state === 'HANDLING' && task.contacted)) return null;
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

/** What units and offices do while it is handled. A joint unit may still be at a step the lead has left. */
export const handling = {
  sign: whenTask(atWork, 'ASSIGNED', (task, { it }) => {
    task.state = 'HANDLING';
    return ['sign', ...startIfSigned(it)];
  }),
  askAdjustment: whenTask(atWork, 'ASSIGNED', (task, { it, world }) => {
    task.state = 'ADJUSTING';
    task.decideDue = plusWorkdays(world.today, 5);
    return ['askAdjustment', ...startIfSigned(it)];
  }),
  reassign: whenTask(atWork, 'ADJUSTING', (task, { it, world }) => {
    const unit = freeUnit(it);
    task.state = 'RELEASED';
    const { role, assignedOn, replyDue } = task;
    it.tasks.push({ ...newTask(unit, role, world.today, 1), assignedOn, replyDue });
    return ['reassign', ...startIfSigned(it)];
  }),
  refuseAdjustment: whenTask(atWork, 'ADJUSTING', (task, { it }) => {
    task.state = 'HANDLING';
    return ['refuseAdjustment', ...startIfSigned(it)];
  }),
  opinion: whenTask(atWork, 'HANDLING', (task) => {
    if (task.role !== 'JOINT') return null;
    task.state = 'OPINION_GIVEN';
    return ['jointOpinion'];
  }),
  contact: whenTask(atWork, 'HANDLING', (task) => {
    task.contacted = true;
    return ['contact'];
  }),
  askExtension: whenTask(atWork, 'HANDLING', (task, { world }) => {
    const longest = plusMonths(task.assignedOn, 6);
    const inTime = world.today <= task.replyDue && task.replyDue < longest;
    if (task.role === 'JOINT' || task.extension !== 'NONE' || !inTime) return null;
    task.extension = 'ASKED';
    return ['askExtension'];
  }),
  grantExtension: whenTask(atWork, 'HANDLING', (task, { it }) => {
    if (task.extension !== 'ASKED') return null;
    task.extension = 'DECIDED';
    task.replyDue = plusMonths(task.assignedOn, 6);
    it.due = nextDue(it);
    return ['grantExtension'];
  }),
  refuseExtension: whenTask(atWork, 'HANDLING', (task) => {
    if (task.extension !== 'ASKED') return null;
    task.extension = 'DECIDED';
    return ['refuseExtension'];
  }),
  reply: reply('C'),
  promise: reply('B'),
  note: whenTask(atWork, 'HANDLING', (task, { it, world }) => {
    const { main, other } = world.cases;
    const isWishedByChild = it !== other || main?.state !== 'MERGED' || main.referenceOnly;
    if (task.role === 'JOINT' || !it.referenceOnly || !isWishedByChild || task.again) return null;
    task.state = 'NOTED';
    const partOrLast: Readonly<Record<Row, Row>> = { partReply: 'partNote', lastReply: 'lastNote' };
    return ['noteAsReference', ...ifAllReplied(it, world).map((row) => partOrLast[row] ?? row)];
  }),
} as const satisfies Readonly<Record<string, Take>>;
