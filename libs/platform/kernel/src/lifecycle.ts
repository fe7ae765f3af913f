import { commonErrors } from './common-errors.ts';

export interface Lifecycle<State extends string, Event extends string> {
  readonly states: readonly State[];
  readonly events: readonly Event[];
  /** The state after the event; throws ILLEGAL_TRANSITION for an event the state lacks. */
  advance(state: State, event: Event): State;
  can(state: State, event: Event): boolean;
  eventsFrom(state: State): readonly Event[];
  /** Whether nothing can happen to the record any more. */
  isFinal(state: State): boolean;
}

type TransitionTable<T> = { readonly [S in keyof T]: { readonly [event: string]: keyof T } };
type StateOf<T> = keyof T & string;
type EventOf<T> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

interface LifecycleOptions<State> {
  /** Where a record starts; by default in the table's first state. */
  readonly initial?: State | readonly State[];
  /** The rule of domain.md that the table follows: a refusal names it. */
  readonly rule?: string;
}

interface DefineLifecycle {
  <const T extends TransitionTable<T>>(
    table: T,
    options?: LifecycleOptions<StateOf<T>>,
  ): Lifecycle<StateOf<T>, EventOf<T>>;
  <State extends string, Event extends string>(
    table: { readonly [S in State]: { readonly [E in Event]?: State } },
    options?: LifecycleOptions<State>,
  ): Lifecycle<State, Event>;
}

type Transitions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * A state machine as a table: state → event → next state. A record starts in `initial`, by default the table's first
 * state. A target that is no state, or a state that no way leads to, is refused here, when the program starts.
 */
export const defineLifecycle: DefineLifecycle = (
  table: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>,
  options?: LifecycleOptions<string>,
): Lifecycle<string, string> => {
  const transitions = transitionsOf(table);
  const states = [...transitions.keys()];
  const at = options?.rule ? { rule: options.rule } : {};
  assertTargetsAreStates(transitions);
  assertAllReachable(transitions, [options?.initial ?? states.slice(0, 1)].flat());

  const eventsFrom = (state: string): readonly string[] => [...(transitions.get(state)?.keys() ?? [])];
  return {
    states,
    events: [...new Set(states.flatMap(eventsFrom))],
    eventsFrom,
    can: (state, event) => transitions.get(state)?.has(event) ?? false,
    isFinal: (state) => transitions.get(state)?.size === 0,
    advance: (state, event) => {
      const next = transitions.get(state)?.get(event);
      if (next === undefined)
        throw commonErrors.ILLEGAL_TRANSITION({ state, event, possible: possibleIn(eventsFrom(state)) }, at);
      return next;
    },
  };
};

const transitionsOf = (table: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>): Transitions =>
  new Map(
    Object.entries(table).map(([state, targets]) => [
      state,
      new Map(Object.entries(targets).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ]),
  );

const assertTargetsAreStates = (transitions: Transitions): void => {
  for (const [state, targets] of transitions) {
    for (const [event, target] of targets) {
      if (!transitions.has(target))
        throw new Error(`Lifecycle: ${state} –${event}→ ${target}, but ${target} is no state.`);
    }
  }
};

const assertAllReachable = (transitions: Transitions, initial: readonly string[]): void => {
  const unknown = initial.filter((state) => !transitions.has(state));
  if (unknown.length > 0) throw new Error(`Lifecycle: the initial ${unknown.join(', ')} is no state.`);

  const reached = new Set(initial);
  for (const state of reached) for (const target of transitions.get(state)?.values() ?? []) reached.add(target);
  const unreached = [...transitions.keys()].filter((state) => !reached.has(state));
  if (unreached.length > 0) throw new Error(`Lifecycle: no way leads to ${unreached.join(', ')}.`);
};

const possibleIn = (events: readonly string[]): string => (events.length > 0 ? events.join(', ') : '—');
