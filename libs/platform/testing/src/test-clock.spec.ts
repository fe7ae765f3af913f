import { testClock } from './test-clock.ts';

describe('The clock of a test', () => {
  it('stands still until it is moved', () => {
    const clock = testClock('2026-03-02');

    clock.moveBy({ days: 1, hours: 2, minutes: 30 });

    expect(clock.now().toISOString()).toBe('2026-03-02T18:30:00.000Z');
    expect(clock.today()).toBe('2026-03-03');
  });

  it('keeps the hour when it is moved to a day', () => {
    const clock = testClock();

    clock.moveToDay('2026-04-01');

    expect(clock.now().toISOString()).toBe('2026-04-01T02:00:00.000Z');
  });
});
