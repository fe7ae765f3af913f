import { suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { changeSuggestion } from '../movement.ts';
import { toUnit } from '../notices.ts';
import { reasonOf, shortText } from '../reason.ts';
import { followTasks, moveTask } from '../tasks.ts';
import { lockForOffice } from '../unit-work.ts';
import { addTask, openUnit } from './assign-suggestion.ts';

import type { DecideAdjustmentInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';
import type { LockedTask } from '../tasks.ts';

interface Decided {
  readonly assignment: Assignment;
  readonly suggestion: Suggestion;
  readonly replacement: Assignment | null;
}

/** Re-assigns, or refuses and the unit has signed; the reply clock keeps running either way (SUG-4). */
export const decideAdjustment = async (input: DecideAdjustmentInput, unit: SuggestionsUnit): Promise<Decided> => {
  const locked = await lockForOffice(input, input.accept ? 'reassign' : 'refuseAdjustment', unit);
  suggestionLifecycle.advance(locked.suggestion.state, 'adjust');
  return input.accept ? reassign(locked, input, unit) : refuse(locked, input, unit);
};

const reassign = async (
  { suggestion, task, tasks }: LockedTask,
  { unitId, note }: DecideAdjustmentInput,
  unit: SuggestionsUnit,
): Promise<Decided> => {
  const next = await openUnit(unitId ?? task.betterUnitId ?? '', unit);
  if (tasks.some((each) => each.unitId === next.id && each.state !== 'RELEASED')) {
    throw suggestionsErrors.BETTER_UNIT_NEEDED({}, { field: 'unitId' });
  }
  const assignment = await moveTask(
    task,
    {
      event: 'reassign',
      kind: 'assignment.adjustmentDecided',
      data: { suggestionId: suggestion.id, accepted: true },
      changes: { ...decision(true, note, unit), endedOn: unit.today() },
    },
    unit,
  );
  const { role, limits, assignedOn, replyClock } = task;
  if (!replyClock) throw suggestionsErrors.BETTER_UNIT_NEEDED();
  const replacement = await addTask(suggestion, next, { role, limits, replyClock, assignedOn }, unit);
  const unitIds = [...new Set([...suggestion.unitIds, next.id])];
  const data = { units: [{ unitId: next.id, role }] };
  const changed = await changeSuggestion(suggestion, { unitIds }, { kind: 'suggestion.assigned', data }, unit);
  unit.notify(toUnit(assignment, 'assignment.released'));
  const others = tasks.filter(({ id }) => id !== task.id);
  const { suggestion: waiting } = await followTasks({ suggestion: changed, tasks: [...others, replacement] }, unit);
  return { assignment, suggestion: waiting, replacement };
};

const refuse = async (
  { suggestion, task, tasks }: LockedTask,
  { note }: DecideAdjustmentInput,
  unit: SuggestionsUnit,
): Promise<Decided> => {
  const why = reasonOf(note, 'note');
  const assignment = await moveTask(
    task,
    {
      event: 'refuseAdjustment',
      kind: 'assignment.adjustmentDecided',
      data: { suggestionId: suggestion.id, accepted: false },
      changes: { ...decision(false, why, unit), signedOn: unit.today() },
    },
    unit,
  );
  const signed = tasks.map((each) => (each.id === task.id ? assignment : each));
  const { suggestion: started } = await followTasks({ suggestion, tasks: signed }, unit);
  unit.notify(toUnit(assignment, 'assignment.adjustmentRefused', { note: why }));
  return { assignment, suggestion: started, replacement: null };
};

const decision = (accepted: boolean, note: string | null | undefined, unit: SuggestionsUnit): Partial<Assignment> => ({
  adjustmentAccepted: accepted,
  adjustmentDecidedOn: unit.today(),
  adjustmentNote: note ? shortText(note.trim(), 'note') : null,
});
