import { assignmentLifecycle } from '@renda/suggestions-rules';

import { asHandlingUnit, offices } from './access.ts';
import { assertActsIn } from '@renda/identity';
import { roundBeganOn } from './running-clocks.ts';
import { lockTask, settled } from './tasks.ts';

import type { AssignmentEvent } from '@renda/suggestions-rules';

import type { SuggestionPaperInput } from './__generated__/resolvers.ts';
import type { SuggestionsUnit } from './context.ts';
import type { LockedTask } from './tasks.ts';

interface TaskInput {
  readonly assignmentId: string;
  readonly expectedVersion?: number | null;
  readonly paper?: SuggestionPaperInput | null;
}

interface AtWork extends LockedTask {
  /** On the day that counts: of a paper, the paper's. */
  readonly unit: SuggestionsUnit;
}

/** The task, locked, for its unit, or for an office from the unit's paper. */
export const lockForUnit = async (input: TaskInput, given: SuggestionsUnit): Promise<AtWork> => {
  const locked = await lockTask(input, given);
  const { suggestion, task } = locked;
  const { unitId, unitRegionCode } = task;
  const act = { regionCode: suggestion.regionCode, since: roundBeganOn(task), about: suggestion.id };
  const unit = await asHandlingUnit(unitId, unitRegionCode, act, input, given);
  return { ...(await settled(locked, input, unit)), unit };
};

/** The task, locked, for the offices that assign. */
export const lockForOffice = async (
  input: TaskInput,
  event: AssignmentEvent,
  unit: SuggestionsUnit,
): Promise<LockedTask> => {
  const locked = await lockTask(input, unit);
  assertActsIn(unit.viewer, offices, locked.suggestion.regionCode);
  const task = await settled(locked, input, unit);
  assignmentLifecycle.advance(task.task.state, event);
  return task;
};
