import type { Day } from '@renda/kernel';
import type { StepClock } from '@renda/suggestions-rules';

import type { Assignment } from './persistence/assignment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

const done: readonly Assignment['state'][] = ['REPLIED', 'OPINION_GIVEN', 'NOTED', 'RELEASED'];

/** Whether nothing more is expected of the unit. */
export const isDone = (state: Assignment['state']): boolean => done.includes(state);

/** What runs against the unit, or against the office for it, in this state of the task. */
export const runningClocks = (task: Assignment): readonly StepClock[] => {
  const { state, firstContactOn, contactClock, replyClock } = task;
  if (isDone(state)) return [];
  const clocks = [signClock(task), firstContactOn ? null : contactClock, replyClock];
  return clocks.filter((clock) => clock !== null);
};

/** Until the unit has signed: by when it may ask to be relieved, then by when the office decides on that. */
const signClock = ({ state, adjustClock, decideClock }: Assignment): StepClock | null => {
  if (state === 'ADJUSTING') return decideClock;
  return state === 'ASSIGNED' ? adjustClock : null;
};

export const earliestOf = (clocks: readonly StepClock[]): StepClock | null =>
  clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;

const isAnswering = ({ role, state }: Assignment): boolean => role !== 'JOINT' && !isDone(state);

/** The clock of the case until all have signed: that of the lead or separate unit that must be settled first. */
export const signClockOf = (tasks: readonly Assignment[]): StepClock | null =>
  earliestOf(tasks.filter(isAnswering).flatMap((task) => signClock(task) ?? []));

/** The clock of the case while it is handled: that of the unit whose reply is due first. */
export const replyClockOf = (tasks: readonly Assignment[]): StepClock | null =>
  earliestOf(tasks.filter(isAnswering).flatMap(({ replyClock }) => replyClock ?? []));

/** The clock of the case after a step of one of its tasks. */
export const clockOfCase = ({ state }: Suggestion, tasks: readonly Assignment[]): StepClock | null =>
  state === 'ASSIGNED' ? signClockOf(tasks) : replyClockOf(tasks);

export const isSameClock = (one: StepClock, other: StepClock | null): boolean =>
  one.due === other?.due && one.rule.name === other.rule.name;

/** The day this round began for the unit: nothing of the round is older (ACC-3). */
export const roundBeganOn = ({ contactClock, adjustClock, assignedOn }: Assignment): Day =>
  (contactClock ?? adjustClock)?.startedOn ?? assignedOn;

type Told = Pick<Assignment, 'chasedFor' | 'overdueFor'>;

/** Up to which due day was told stands, unless a clock began that is due no later: of that one nothing was told. */
export const stillTold = (before: Assignment, after: Assignment): Told => {
  const old = runningClocks(before);
  const begun = runningClocks(after).filter((clock) => !old.includes(clock));
  const still = (told: Day | null): Day | null => (begun.some(({ due }) => told && due <= told) ? null : told);
  return { chasedFor: still(before.chasedFor), overdueFor: still(before.overdueFor) };
};
