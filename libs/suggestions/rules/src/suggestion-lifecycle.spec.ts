import { suggestionLifecycle } from './suggestion-lifecycle.ts';

import type { SuggestionEvent, SuggestionState } from './suggestion-lifecycle.ts';

/** The table of SUG-4, written out by hand. */
const table: readonly (readonly [SuggestionState, SuggestionEvent, SuggestionState])[] = [
  ['DRAFT', 'submit', 'SUBMITTED'],
  ['DRAFT', 'withdraw', 'WITHDRAWN'],
  ['SUBMITTED', 'register', 'REGISTERED'],
  ['SUBMITTED', 'withdraw', 'WITHDRAWN'],
  ['REGISTERED', 'returnForCompletion', 'DRAFT'],
  ['REGISTERED', 'notAdmit', 'NOT_ADMITTED'],
  ['REGISTERED', 'escalate', 'ESCALATED'],
  ['REGISTERED', 'admit', 'ADMITTED'],
  ['REGISTERED', 'withdraw', 'WITHDRAWN'],
  ['ESCALATED', 'linkedCaseEnded', 'CLOSED'],
  ['ESCALATED', 'linkedCaseWithdrawn', 'WITHDRAWN'], // never admitted, it is not to become public (SUG-10)
  ['ESCALATED', 'escalationDeclined', 'REGISTERED'],
  ['ADMITTED', 'merge', 'MERGED'],
  ['ADMITTED', 'approve', 'APPROVED'],
  ['ADMITTED', 'sendBack', 'REGISTERED'],
  ['ADMITTED', 'withdraw', 'WITHDRAWN'],
  ['MERGED', 'parentEnded', 'CLOSED'],
  ['MERGED', 'parentEndedUnanswered', 'ADMITTED'], // each author is still answered (SUG-3)
  ['APPROVED', 'assign', 'ASSIGNED'],
  ['APPROVED', 'withdraw', 'WITHDRAWN'],
  ['ASSIGNED', 'adjust', 'ASSIGNED'],
  ['ASSIGNED', 'progress', 'ASSIGNED'], // of a unit that has signed: another has yet to
  ['ASSIGNED', 'startHandling', 'HANDLING'],
  ['ASSIGNED', 'withdraw', 'WITHDRAWN'],
  ['HANDLING', 'adjust', 'HANDLING'], // of a joint unit: the lead has begun already
  ['HANDLING', 'progress', 'HANDLING'],
  ['HANDLING', 'reply', 'REPLIED'],
  ['HANDLING', 'noteAsReference', 'CLOSED'],
  ['HANDLING', 'withdraw', 'WITHDRAWN'],
  ['REPLIED', 'rate', 'REPLIED'],
  ['REPLIED', 'satisfy', 'CLOSED'],
  ['REPLIED', 'dissatisfy', 'UNSATISFIED'],
  ['REPLIED', 'lapse', 'CLOSED'],
  ['UNSATISFIED', 'orderRehandling', 'HANDLING'],
  ['UNSATISFIED', 'exhaust', 'HARD_CASE'],
  ['HARD_CASE', 'handleOnceMore', 'HANDLING'],
  ['HARD_CASE', 'explain', 'CLOSED'],
  ['CLOSED', 'followUp', 'FOLLOW_UP'],
  ['FOLLOW_UP', 'verify', 'CLOSED'],
  ['FOLLOW_UP', 'postpone', 'CLOSED'],
];
const everyPair = suggestionLifecycle.states.flatMap((state) =>
  suggestionLifecycle.events.map((event) => ({
    state,
    event,
    to: table.find(([s, e]) => s === state && e === event)?.[2],
  })),
);

describe('The way of a suggestion (SUG-4)', () => {
  it.each(everyPair.filter(({ to }) => to))('$state –$event→ $to', ({ state, event, to }) => {
    expect(suggestionLifecycle.advance(state, event)).toBe(to);
  });

  it('refuses every other event in every state', () => {
    const wrong = everyPair.filter(({ to }) => !to);

    for (const { state, event } of wrong) {
      expect(() => suggestionLifecycle.advance(state, event)).toThrow(
        expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }),
      );
    }
    expect(wrong.length).toBeGreaterThan(300);
  });

  it('has no end but not admitted and withdrawn: what is closed can be followed up', () => {
    const final = suggestionLifecycle.states.filter((state) => suggestionLifecycle.isFinal(state));

    expect(final).toEqual(['NOT_ADMITTED', 'WITHDRAWN']);
  });
});
