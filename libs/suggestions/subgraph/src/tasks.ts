import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';
import { assignmentLifecycle, hasSignedBySilence, haveAllSigned } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { moveSuggestion } from './movement.ts';
import { toUnit } from './notices.ts';
import {
  earliestOf,
  isDone,
  isSameClock,
  replyClockOf,
  runningClocks,
  signClockOf,
  stillTold,
} from './running-clocks.ts';

import type { AssignmentEvent } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface Case {
  readonly suggestion: Suggestion;
  readonly tasks: readonly Assignment[];
}

export interface LockedTask extends Case {
  readonly task: Assignment;
}

interface TaskInput {
  readonly assignmentId: string;
  readonly expectedVersion?: number | null;
}

/** The task with its case, locked from the case down, so that nobody waits for another in a circle. */
export const lockTask = async ({ assignmentId }: TaskInput, unit: SuggestionsUnit): Promise<LockedTask> => {
  const found = await unit.assignments.findById(assignmentId);
  if (!found) throw commonErrors.NOT_FOUND({ type: 'Assignment', id: assignmentId }, { field: 'assignmentId' });
  const suggestion = await unit.suggestions.lock(found.suggestionId);
  const task = await unit.assignments.lock(assignmentId);
  const tasks = await unit.assignments.ofSuggestions([suggestion.id]);
  return { suggestion, task, tasks };
};

/** Checks the version the caller saw, then signs for units that stayed silent too long (SUG-4). */
export const settled = async (
  locked: LockedTask,
  { expectedVersion }: TaskInput,
  unit: SuggestionsUnit,
): Promise<LockedTask> => {
  assertVersion(locked.task, expectedVersion);
  const { suggestion, tasks } = await settleSilence(locked, unit);
  return { suggestion, tasks, task: tasks.find(({ id }) => id === locked.task.id) ?? locked.task };
};

/** While it is handled silence signs, every night and with every step; after it nobody is waited for. */
const handled: readonly Suggestion['state'][] = ['ASSIGNED', 'HANDLING'];

export const settleSilence = async ({ suggestion, tasks }: Case, unit: SuggestionsUnit): Promise<Case> => {
  const today = unit.today();
  const isSilent = ({ state, adjustClock }: Assignment): boolean =>
    state === 'ASSIGNED' && adjustClock !== null && hasSignedBySilence(adjustClock, today);
  if (!handled.includes(suggestion.state) || !tasks.some(isSilent)) return { suggestion, tasks };
  const settledTasks: Assignment[] = [];
  for (const task of tasks) settledTasks.push(isSilent(task) ? await signTask(task, true, unit) : task);
  return followTasks({ suggestion, tasks: settledTasks }, unit);
};

export const signTask = (task: Assignment, bySilence: boolean, unit: SuggestionsUnit): Promise<Assignment> =>
  moveTask(
    task,
    {
      event: 'sign',
      kind: 'assignment.signed',
      data: { suggestionId: task.suggestionId, bySilence },
      changes: {
        signedOn: bySilence ? (task.adjustClock?.due ?? unit.today()) : unit.today(),
        signedBySilence: bySilence,
      },
    },
    unit,
  );

/**
 * After a step of a task: ASSIGNED → HANDLING once every lead or separate unit has signed (SUG-4); until then the case
 * is due when the first of them must sign, or the office decide.
 */
export const followTasks = async ({ suggestion, tasks }: Case, unit: SuggestionsUnit): Promise<Case> => {
  if (suggestion.state !== 'ASSIGNED') return { suggestion, tasks };
  if (haveAllSigned(tasks)) {
    const start = { event: 'startHandling', kind: 'suggestion.handlingStarted', data: {} } as const;
    return { suggestion: await moveSuggestion(suggestion, { ...start, clock: replyClockOf(tasks) }, unit), tasks };
  }
  const clock = signClockOf(tasks);
  if (!clock || isSameClock(clock, suggestion.clock)) return { suggestion, tasks };
  const move = { event: 'adjust', kind: 'suggestion.dueMoved', data: { due: clock.due } } as const;
  return { suggestion: await moveSuggestion(suggestion, { ...move, clock }, unit), tasks };
};

interface TaskMovement<K extends SuggestionsEventKind> {
  readonly event: AssignmentEvent;
  readonly kind: K;
  readonly data: SuggestionsEvents[K];
  readonly changes?: Partial<Assignment>;
}

export const moveTask = async <K extends SuggestionsEventKind>(
  task: Assignment,
  { event, kind, data, changes }: TaskMovement<K>,
  unit: SuggestionsUnit,
): Promise<Assignment> => {
  const next = { ...task, ...changes, state: assignmentLifecycle.advance(task.state, event) };
  const dueOn = earliestOf(runningClocks(next))?.due ?? null;
  const saved = await unit.assignments.save({ ...next, dueOn, ...stillTold(task, next) });
  unit.emit(suggestionsEvent(kind, data, { type: 'Assignment', row: saved }));
  return saved;
};

/** A joint unit is waited for only until the case is answered: the reply stated the joint opinions (SUG-4). */
export const releaseJoint = async (tasks: readonly Assignment[], unit: SuggestionsUnit): Promise<void> => {
  for (const task of tasks.filter(({ role, state }) => role === 'JOINT' && !isDone(state))) {
    const data = { suggestionId: task.suggestionId };
    const changes = { endedOn: unit.today() };
    const released = await moveTask(task, { event: 'release', kind: 'assignment.released', data, changes }, unit);
    unit.notify(toUnit(released, 'assignment.released'));
  }
};
