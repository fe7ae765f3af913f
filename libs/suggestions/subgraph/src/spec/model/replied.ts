import { plusDays, plusMonths } from './calendar.ts';
import { end } from './endings.ts';
import { firstDue } from './handling.ts';
import { answering } from './world.ts';

import type { Case, Promised, Row, Take, Task, World } from './world.ts';

const maxRounds = 2;

const rate =
  (result: Task['rated'], row: Row): Take =>
  ({ it, task, world }) => {
    if (task?.state !== 'REPLIED' || task.rated !== 'NOT') return null;
    const anew = it.state === 'FOLLOW_UP' ? task.second === 'NOW' : it.state === 'CLOSED' && task.second !== 'NO';
    if (it.state !== 'REPLIED' && !anew) return null;
    task.rated = result;
    if (anew) return ['ratedAnew'];
    const replied = answering(it).filter(({ state }) => state === 'REPLIED');
    if (replied.some(({ rated }) => rated === 'NOT')) return [''];
    if (replied.every(({ rated }) => rated === 'SATISFIED')) return [row, ...end(world, it, 'CLOSED')];
    it.state = it.round < maxRounds ? 'UNSATISFIED' : 'HARD_CASE';
    it.due = null;
    return it.state === 'HARD_CASE' ? ['unsatisfied', 'hardCase'] : ['unsatisfied'];
  };

const again = (it: Case, world: World, row: Row): readonly Row[] => {
  for (const task of answering(it).filter(({ rated }) => rated === 'UNSATISFIED')) {
    const extension = task.extension === 'ASKED' ? 'NONE' : task.extension;
    const replyDue = plusMonths(world.today, 1);
    Object.assign(task, { state: 'HANDLING', contacted: false, again: true, replyDue, extension });
  }
  it.state = 'HANDLING';
  it.round += 1;
  it.due = firstDue(it);
  return [row];
};

export const followUp = (it: Case, world: World, row: Row): readonly Row[] => {
  it.state = 'FOLLOW_UP';
  it.openedOn = world.today;
  return [row];
};

const closeAgain = (it: Case, world: World, row: Row): readonly Row[] => {
  for (const task of it.tasks) if (task.second === 'NOW') task.second = 'EARLIER';
  for (const promise of it.promises) promise.askedFor = null;
  return [row, ...end(world, it, 'CLOSED')];
};

const isOwed = ({ keptOn, superseded }: Promised): boolean => keptOn === null && !superseded;
const owed = ({ promises }: Case): Promised | undefined => promises.find(isOwed);
export const isPastDue = ({ promises }: Case, { today }: World): boolean =>
  promises.some((promise) => isOwed(promise) && promise.dueOn < today);

/** After the reply: ratings, re-handling, hard cases, and what was promised. */
export const replied = {
  satisfied: rate('SATISFIED', 'satisfied'),
  unsatisfied: rate('UNSATISFIED', 'unsatisfied'),
  attitudeAlone: rate('SATISFIED', 'attitudeAlone'),
  rehandle: ({ it, world }) => (it.state === 'UNSATISFIED' ? again(it, world, 'rehandle') : null),
  onceMore: ({ it, world }) => (it.state === 'HARD_CASE' ? again(it, world, 'onceMore') : null),
  explain: ({ it, world }) => (it.state === 'HARD_CASE' ? ['explained', ...end(world, it, 'CLOSED')] : null),
  // Only what was answered can be found undone.
  findUndone: ({ it, world }) => {
    const answered = answering(it).some(({ resultClass }) => resultClass !== null);
    return it.state === 'CLOSED' && answered ? followUp(it, world, 'foundUndone') : null;
  },
  lookBack: ({ it, world }) => {
    // What is not closed yet has its own way on.
    if (it.state !== 'CLOSED' && it.state !== 'FOLLOW_UP') return null;
    if (!it.tasks.some(({ resultClass }) => resultClass === 'B')) return null;
    return it.state === 'CLOSED' ? followUp(it, world, 'lookBackUndone') : [''];
  },
  keep: ({ it, world }) => {
    const promise = owed(it);
    if (!promise) return null;
    promise.keptOn = world.today;
    promise.askedFor = null;
    return [''];
  },
  verify: ({ it, world }) => {
    const kept = it.promises.some(({ keptOn }) => keptOn !== null && keptOn >= it.openedOn);
    const isAnswered = it.tasks.some(({ second }) => second === 'NOW') || kept;
    if (it.state !== 'FOLLOW_UP' || isPastDue(it, world) || !isAnswered) return null;
    return closeAgain(it, world, 'verify');
  },
  askNewDate: ({ it, world }) => {
    const promise = owed(it);
    if (it.state !== 'FOLLOW_UP' || !promise) return null;
    promise.askedFor = plusDays(world.today, 15);
    return [''];
  },
  agreeNewDate: ({ it, world }) => {
    const promise = owed(it);
    // Decided too late, the new date has passed as well.
    if (it.state !== 'FOLLOW_UP' || !promise?.askedFor || promise.askedFor < world.today) return null;
    promise.dueOn = promise.askedFor;
    promise.askedFor = null;
    return isPastDue(it, world) ? [''] : closeAgain(it, world, 'newDate');
  },
  refuseNewDate: ({ it }) => {
    const promise = owed(it);
    if (it.state !== 'FOLLOW_UP' || !promise?.askedFor) return null;
    promise.askedFor = null;
    return [''];
  },
} as const satisfies Readonly<Record<string, Take>>;
