import { addDays, isOverdue } from '@renda/kernel';

import type { Day, Term } from '@renda/kernel';

import type { OpinionState } from './opinion-lifecycle.ts';

/** The policy `opinion.*` as it stood when the opinion was registered; kept with it (ONE-9). */
export interface OpinionLimits {
  readonly sortDays: number;
  readonly resolveDays: number;
  readonly feedbackDays: number;
  readonly rateDays: number;
  readonly maxRehandlings: number;
}

/**
 * The limit of the step a state is waiting for (STA-5), counted from the day the state began; null once it ended.
 * SORTED waits to be handed on, which is still sorting: no state that somebody owes a step in is without a limit.
 */
export const stepTerm = (state: OpinionState, limits: OpinionLimits): Term | null => {
  const name = termNames[state];
  return name && { name: `opinion.${name}`, count: limits[name] };
};

const termNames = {
  REGISTERED: 'sortDays',
  SORTED: 'sortDays',
  HANDLING: 'resolveDays',
  RESOLVED: 'feedbackDays',
  FED_BACK: 'rateDays',
  CLOSED: null,
  DECLINED: null,
  WITHDRAWN: null,
} as const satisfies Record<OpinionState, string | null>;

/** The last day in time for the step; the day the state began is not counted. */
export const stepDueOn = (state: OpinionState, startedOn: Day, limits: OpinionLimits): Day | null => {
  const term = stepTerm(state, limits);
  return term && addDays(startedOn, term.count);
};

/** States in which staff or a handler owe the next step. In FED_BACK it is the citizen's turn, who owes nothing. */
export const owedStates = ['REGISTERED', 'SORTED', 'HANDLING', 'RESOLVED'] as const satisfies readonly OpinionState[];

export const isStepOverdue = (state: OpinionState, dueOn: Day | null, today: Day): boolean =>
  dueOn !== null && (owedStates as readonly OpinionState[]).includes(state) && isOverdue(dueOn, today);

/** A handler names a better one within `opinion.sortDays` of being handed the opinion, or keeps it (STA-5). */
export const handBackUntil = (handedOn: Day, limits: OpinionLimits): Day => addDays(handedOn, limits.sortDays);
