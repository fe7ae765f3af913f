import fc from 'fast-check';

import { DomainError } from './errors.ts';
import { defineLifecycle } from './lifecycle.ts';

const letterLifecycle = defineLifecycle({
  DRAFT: { send: 'SENT', drop: 'DROPPED' },
  SENT: { answer: 'ANSWERED', comeBack: 'DRAFT' },
  ANSWERED: {},
  DROPPED: {},
});

describe('A lifecycle', () => {
  it('advances a record by an event its state has', () => {
    expect(letterLifecycle.advance('DRAFT', 'send')).toBe('SENT');
    expect(letterLifecycle.advance('SENT', 'comeBack')).toBe('DRAFT');
  });

  it('refuses an event its state lacks, and says which are possible', () => {
    const advance = () => letterLifecycle.advance('DRAFT', 'answer');

    expect(advance).toThrow(DomainError);
    expect(advance).toThrow('"answer" is not possible in state DRAFT. Possible now: send, drop.');
  });

  it.each(['constructor', 'toString', '__proto__'])('knows no event %s', (event) => {
    expect(letterLifecycle.can('DRAFT', event as 'send')).toBe(false);
    expect(() => letterLifecycle.advance('DRAFT', event as 'send')).toThrow(DomainError);
  });

  it('tells its states, its events, and which of them are possible where', () => {
    expect(letterLifecycle.states).toEqual(['DRAFT', 'SENT', 'ANSWERED', 'DROPPED']);
    expect(letterLifecycle.events).toEqual(['send', 'drop', 'answer', 'comeBack']);
    expect(letterLifecycle.eventsFrom('SENT')).toEqual(['answer', 'comeBack']);
    expect(letterLifecycle.can('SENT', 'answer')).toBe(true);
    expect(letterLifecycle.can('SENT', 'send')).toBe(false);
  });

  it('is over in a state without events', () => {
    const final = letterLifecycle.states.filter((state) => letterLifecycle.isFinal(state));

    expect(final).toEqual(['ANSWERED', 'DROPPED']);
  });

  it('advances exactly where it says it can, to a state of its own', () => {
    const { states, events } = letterLifecycle;
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...events), (state, event) => {
        if (letterLifecycle.can(state, event)) expect(states).toContain(letterLifecycle.advance(state, event));
        else expect(() => letterLifecycle.advance(state, event)).toThrow(DomainError);
      }),
    );
  });
});

describe('The definition of a lifecycle', () => {
  it('is refused if an event leads to what is no state', () => {
    const table: Record<string, Record<string, string>> = { DRAFT: { send: 'SENTT' }, SENT: {} };

    expect(() => defineLifecycle(table)).toThrow('DRAFT –send→ SENTT, but SENTT is no state');
  });

  it('is refused if no way leads to a state', () => {
    expect(() => defineLifecycle({ DRAFT: { send: 'SENT' }, SENT: {}, LOST: { find: 'DRAFT' } })).toThrow(
      'no way leads to LOST',
    );
  });

  it('is refused if a state is reached only from itself', () => {
    expect(() => defineLifecycle({ DRAFT: {}, LOOP: { again: 'LOOP' } })).toThrow('no way leads to LOOP');
  });

  it('is refused if a record is to begin in what is no state', () => {
    const initial = 'DRAUGHT' as 'DRAFT';

    expect(() => defineLifecycle({ DRAFT: {} }, { initial })).toThrow('the initial DRAUGHT is no state');
  });

  it('may name more states than one to begin in', () => {
    const lifecycle = defineLifecycle(
      { PAPER: { scan: 'FILED' }, ONLINE: { file: 'FILED' }, FILED: {} },
      { initial: ['PAPER', 'ONLINE'] },
    );

    expect(lifecycle.advance('ONLINE', 'file')).toBe('FILED');
  });
});
