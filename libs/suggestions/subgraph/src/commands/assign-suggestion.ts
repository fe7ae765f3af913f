import { commonErrors } from '@renda/kernel';
import { assertUnits, replyRuleOf, startClock, suggestionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { offices } from '../access.ts';
import { suggestionsEvent } from '../events.ts';
import { limitsOn } from '../limits.ts';
import { moveSuggestion } from '../movement.ts';
import { toUnit } from '../notices.ts';
import { earliestOf, runningClocks, signClockOf } from '../running-clocks.ts';
import { lockFor } from '../suggestions.ts';

import type { AssignmentRole, StepClock, SuggestionLimits } from '@renda/suggestions-rules';

import type { AssignSuggestionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Assignment } from '../persistence/assignment.table.ts';
import type { HandlingUnit } from '../persistence/handling-unit.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** APPROVED → ASSIGNED: one lead with or without joint units, or separate ones; the reply clock starts (SUG-4). */
export const assignSuggestion = async (
  input: AssignSuggestionInput,
  unit: SuggestionsUnit,
): Promise<{ suggestion: Suggestion }> => {
  const suggestion = await lockFor(offices, input, unit);
  suggestionLifecycle.advance(suggestion.state, 'assign');
  const wanted = input.units.slice(0, 51).map(({ unitId, role }) => ({ unitId: unitId.toLowerCase(), role }));
  if (wanted.length > 50) throw commonErrors.INVALID_INPUT({ reason: 'At most 50 units.' }, { field: 'units' });
  assertUnits(wanted);
  const today = unit.today();
  const late = suggestion.dueOn !== null && suggestion.dueOn < today;
  unit.check({ name: 'assignedInTime', passed: !late, detail: suggestion.dueOn ?? undefined, rule: 'SUG-4' });

  const limits = await limitsOn(unit.policy, suggestion.regionCode, today);
  const start = { event: 'assigned', on: today };
  const tasks: Assignment[] = [];
  for (const { unitId, role } of wanted) {
    const rule = role === 'JOINT' ? 'jointMonths' : replyRuleOf(suggestion.origin);
    const replyClock = startClock(rule, start, limits, unit.calendar);
    tasks.push(
      await addTask(suggestion, await openUnit(unitId, unit), { role, limits, replyClock, assignedOn: today }, unit),
    );
  }
  const moved = await moveSuggestion(
    suggestion,
    {
      event: 'assign',
      kind: 'suggestion.assigned',
      data: { units: wanted },
      changes: { assignedOn: today, limits, unitIds: wanted.map(({ unitId }) => unitId) },
      clock: signClockOf(tasks),
    },
    unit,
  );
  return { suggestion: moved };
};

interface NewTask {
  readonly role: AssignmentRole;
  readonly limits: SuggestionLimits;
  readonly replyClock: StepClock;
  /** The day the reply clock started; a task taken over keeps that of the one before. */
  readonly assignedOn: Assignment['assignedOn'];
}

/** Gives a unit its task, with clocks of its own, and tells it. */
export const addTask = async (
  suggestion: Suggestion,
  { id: unitId, regionCode: unitRegionCode }: HandlingUnit,
  { role, limits, replyClock, assignedOn }: NewTask,
  unit: SuggestionsUnit,
): Promise<Assignment> => {
  const start = { event: 'assigned', on: unit.today() };
  const clocks = {
    adjustClock: startClock('adjustWorkdays', start, limits, unit.calendar),
    decideClock: null,
    contactClock: role === 'JOINT' ? null : startClock('contactWorkdays', start, limits, unit.calendar),
    replyClock,
  };
  const row = {
    ...blank,
    ...clocks,
    suggestionId: suggestion.id,
    unitId,
    unitRegionCode,
    regionCode: suggestion.regionCode,
    role,
    limits,
    assignedOn,
    round: suggestion.round,
  } as const;
  const dueOn = earliestOf(runningClocks(row as unknown as Assignment))?.due ?? null;
  const task = await unit.assignments.add({ ...row, dueOn });
  unit.plan({ name: 'reply', due: replyClock.due, rule: `${replyClock.rule.name} = ${replyClock.rule.count}` });
  unit.emit(
    suggestionsEvent(
      'assignment.made',
      { suggestionId: suggestion.id, unitId, role },
      { type: 'Assignment', row: task },
    ),
  );
  unit.notify(toUnit(task, 'assignment.made', { replyDue: replyClock.due }));
  return task;
};

/** A unit that still serves. */
export const openUnit = async (unitId: string, unit: SuggestionsUnit): Promise<HandlingUnit> => {
  const found = await unit.units.findById(unitId);
  if (!found) throw commonErrors.NOT_FOUND({ type: 'HandlingUnit', id: unitId }, { field: 'unitId' });
  if (found.closedOn) throw suggestionsErrors.UNIT_CLOSED({ unit: found.name }, { field: 'unitId' });
  return found;
};

const blank = {
  state: 'ASSIGNED',
  signedOn: null,
  signedBySilence: false,
  chasedFor: null,
  overdueFor: null,
  adjustmentReason: null,
  betterUnitId: null,
  adjustmentRequestedOn: null,
  adjustmentAccepted: null,
  adjustmentDecidedOn: null,
  adjustmentNote: null,
  extensionReason: null,
  extensionUntil: null,
  extensionRequestedOn: null,
  extensionGranted: null,
  extensionDecidedOn: null,
  extensionNote: null,
  firstContactOn: null,
  opinionText: null,
  opinionOn: null,
  endedOn: null,
  replyAgainSince: null,
} as const;
