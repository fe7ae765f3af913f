import { opinionLifecycle } from './opinion-lifecycle.ts';

import type { OpinionEvent, OpinionState } from './opinion-lifecycle.ts';

/** The table of STA-5, written out by hand. */
const table: readonly (readonly [OpinionState, OpinionEvent, OpinionState])[] = [
  ['REGISTERED', 'sort', 'SORTED'],
  ['REGISTERED', 'decline', 'DECLINED'],
  ['REGISTERED', 'withdraw', 'WITHDRAWN'],
  ['SORTED', 'handle', 'HANDLING'],
  ['SORTED', 'decline', 'DECLINED'],
  ['SORTED', 'withdraw', 'WITHDRAWN'],
  ['HANDLING', 'handBack', 'SORTED'],
  ['HANDLING', 'recordResult', 'RESOLVED'],
  ['HANDLING', 'withdraw', 'WITHDRAWN'],
  ['RESOLVED', 'feedBack', 'FED_BACK'],
  ['FED_BACK', 'rate', 'CLOSED'],
  ['FED_BACK', 'rehandle', 'HANDLING'],
  ['FED_BACK', 'lapse', 'CLOSED'],
];
const everyPair = opinionLifecycle.states.flatMap((state) =>
  opinionLifecycle.events.map((event) => ({
    state,
    event,
    to: table.find(([s, e]) => s === state && e === event)?.[2],
  })),
);

describe('The closed loop of an opinion (STA-5)', () => {
  it.each(everyPair.filter(({ to }) => to))('$state –$event→ $to', ({ state, event, to }) => {
    expect(opinionLifecycle.advance(state, event)).toBe(to);
  });

  it.each(everyPair.filter(({ to }) => !to))('refuses $event in $state', ({ state, event }) => {
    expect(() => opinionLifecycle.advance(state, event)).toThrow(
      expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }),
    );
  });

  it('ends in closed, declined or withdrawn only', () => {
    const final = opinionLifecycle.states.filter((state) => opinionLifecycle.isFinal(state));

    expect(final).toEqual(['CLOSED', 'DECLINED', 'WITHDRAWN']);
  });
});
