import { fixedClock, systemClock } from './clock.ts';
import { dayOf } from './day.ts';

describe('A fixed clock', () => {
  it('stands at the beginning of the day in China', () => {
    const clock = fixedClock('2026-03-01');

    expect(clock.today()).toBe('2026-03-01');
    expect(clock.now().toISOString()).toBe('2026-02-28T16:00:00.000Z');
  });

  it('tells the day in China of an instant', () => {
    expect(fixedClock(new Date('2026-02-28T15:59:59Z')).today()).toBe('2026-02-28');
  });

  it('moves only when it is moved', () => {
    const clock = fixedClock('2026-03-01');

    clock.now().setFullYear(1999);
    expect(clock.today()).toBe('2026-03-01');
    clock.moveTo('2026-03-09');

    expect(clock.today()).toBe('2026-03-09');
  });

  it('refuses a day that is none', () => {
    expect(() => fixedClock('2026-02-30')).toThrow('is not a day of the calendar');
  });
});

describe('The clock of the system', () => {
  it('tells the same day as its instant', () => {
    const before = systemClock.now();
    const today = systemClock.today();

    expect([dayOf(before), dayOf(systemClock.now())]).toContain(today);
  });
});
