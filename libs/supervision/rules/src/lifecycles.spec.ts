import { itemLifecycle } from './item-lifecycle.ts';
import { projectLifecycle } from './project-lifecycle.ts';
import { rectificationLifecycle } from './rectification-lifecycle.ts';

const tableOf = <S extends string, E extends string>(lifecycle: {
  readonly states: readonly S[];
  advance(state: S, event: E): S;
  eventsFrom(state: S): readonly E[];
}): readonly string[] =>
  lifecycle.states.flatMap((state) =>
    lifecycle.eventsFrom(state).map((event) => `${state} ${event} ${lifecycle.advance(state, event)}`),
  );

// Written from the sentences of domain.md, not from the tables.
const projects = [
  'DECIDED plan PLANNED',
  'PLANNED revise PLANNED',
  'PLANNED start UNDER_WAY',
  'UNDER_WAY revise UNDER_WAY',
  'UNDER_WAY report UNDER_WAY',
  'UNDER_WAY reportDone REPORTED_DONE',
  'UNDER_WAY suspend SUSPENDED',
  'SUSPENDED resume UNDER_WAY',
  'REPORTED_DONE accept ACCEPTED',
  'REPORTED_DONE sendBack UNDER_WAY',
  'ACCEPTED evaluate EVALUATED',
  'EVALUATED evaluate EVALUATED',
  'EVALUATED close CLOSED',
  ...['DECIDED', 'PLANNED', 'UNDER_WAY', 'CARRIED_OVER', 'SUSPENDED'].flatMap((state) => [
    `${state} replace REPLACED`,
    `${state} end ENDED`,
  ]),
  ...['PLANNED', 'UNDER_WAY', 'CARRIED_OVER'].map((state) => `${state} carryOver CARRIED_OVER`),
  'CARRIED_OVER revise CARRIED_OVER',
  'CARRIED_OVER report CARRIED_OVER',
  'CARRIED_OVER reportDone REPORTED_DONE',
  'CARRIED_OVER suspend SUSPENDED',
];

const problems = [
  'OPEN order RECTIFYING',
  'RECTIFYING report REPORTED',
  'REPORTED signOff SIGNED_OFF',
  'REPORTED sendBack RECTIFYING',
  'SIGNED_OFF reopen OPEN',
];

const steps = [
  ['TOPIC', 'plan', 'PLANNED'],
  ['PLANNED', 'investigate', 'INVESTIGATED'],
  ['INVESTIGATED', 'hold', 'HELD'],
  ['HELD', 'deliberate', 'DELIBERATED'],
  ['DELIBERATED', 'forward', 'FORWARDED'],
  ['FORWARDED', 'reportRectification', 'RECTIFICATION_REPORTED'],
  ['RECTIFICATION_REPORTED', 'evaluate', 'EVALUATED'],
] as const;

const items = [
  ...steps.flatMap(([from, event, to]) => [`${from} ${event} ${to}`, `${from} skip ${to}`, `${from} cancel CANCELLED`]),
  'EVALUATED reportRectification RECTIFICATION_REPORTED',
  'EVALUATED close CLOSED',
  'EVALUATED cancel CANCELLED',
];

describe('The states of supervision', () => {
  it.each([
    ['a project goes only the ways of SUP-6', tableOf(projectLifecycle), projects],
    ['a problem goes only the ways of SUP-5', tableOf(rectificationLifecycle), problems],
    ['an item goes its steps in order, skipped or cancelled only as SUP-7 says', tableOf(itemLifecycle), items],
  ])('%s', (_, table, expected) => expect([...table].sort()).toEqual([...expected].sort()));

  it('ends with nothing more to happen to it (SUP-6, SUP-7)', () => {
    expect(projectLifecycle.states.filter(projectLifecycle.isFinal)).toEqual(['CLOSED', 'REPLACED', 'ENDED']);
    expect(itemLifecycle.states.filter(itemLifecycle.isFinal)).toEqual(['CLOSED', 'CANCELLED']);
  });
});
