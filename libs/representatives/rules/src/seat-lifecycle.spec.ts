import { endsBeforeOffice, seatEndGrounds, seatLifecycle } from './seat-lifecycle.ts';

describe('A seat in a congress (REP-13)', () => {
  it('is taken up, suspended, restored and ended, and nothing follows its end', () => {
    const taken = seatLifecycle.advance('ELECTED', 'confirm');
    const suspended = seatLifecycle.advance(taken, 'suspend');
    const restored = seatLifecycle.advance(suspended, 'restore');

    expect([taken, suspended, restored, seatLifecycle.advance(restored, 'end')]).toEqual([
      'IN_OFFICE',
      'SUSPENDED',
      'IN_OFFICE',
      'ENDED',
    ]);
    expect(seatLifecycle.isFinal('ENDED')).toBe(true);
  });

  it.each(seatLifecycle.states.flatMap((state) => seatLifecycle.events.map((event) => [state, event] as const)))(
    '%s allows %s only where the law has it',
    (state, event) => {
      const allowed = [
        'ELECTED confirm',
        'ELECTED end',
        'IN_OFFICE suspend',
        'IN_OFFICE end',
        'SUSPENDED restore',
        'SUSPENDED end',
      ];

      expect(seatLifecycle.can(state, event)).toBe(allowed.includes(`${state} ${event}`));
    },
  );

  it('is only by an invalid election ended before it was taken up as such', () => {
    expect(seatEndGrounds.filter(endsBeforeOffice)).toEqual(['ELECTION_INVALID']);
  });
});
