import { suggestionsErrors } from './errors.ts';

import type { AssignmentState } from './assignment-lifecycle.ts';
import type { AssignmentRole } from './words.ts';

interface Task {
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
}

/** One lead with or without joint units, or two or more separate units; nobody twice (SUG-4). */
export const assertUnits = (units: readonly { readonly unitId: string; readonly role: AssignmentRole }[]): void => {
  const count = (role: AssignmentRole): number => units.filter((unit) => unit.role === role).length;
  const [lead, joint, separate] = [count('LEAD'), count('JOINT'), count('SEPARATE')];
  const isSound = lead === 1 ? separate === 0 : lead === 0 && joint === 0 && separate >= 2;
  const isDistinct = new Set(units.map(({ unitId }) => unitId)).size === units.length;
  if (!isSound || !isDistinct) throw suggestionsErrors.UNITS_IMPOSSIBLE({ lead, joint, separate });
};

const answers = ({ role, state }: Task): boolean => role !== 'JOINT' && state !== 'RELEASED';

/** Whether every lead or separate unit has signed for it (SUG-4). */
export const haveAllSigned = (tasks: readonly Task[]): boolean =>
  tasks.filter(answers).every(({ state }) => state !== 'ASSIGNED' && state !== 'ADJUSTING');

/** Whether the last of the lead or separate units has replied, or noted it where some replied (SUG-4). */
export const haveAllReplied = (tasks: readonly Task[]): boolean => {
  const states = tasks.filter(answers).map(({ state }) => state);
  return states.includes('REPLIED') && states.every((state) => state === 'REPLIED' || state === 'NOTED');
};

/** Whether all of them have noted it as reference. */
export const haveAllNoted = (tasks: readonly Task[]): boolean =>
  tasks.filter(answers).every(({ state }) => state === 'NOTED');
