import { assertPublishedInTime, overlap } from './receptions.ts';

const span = (from: string, to: string): { startsAt: Date; endsAt: Date } => ({
  startsAt: new Date(`2026-03-10T${from}:00+08:00`),
  endsAt: new Date(`2026-03-10T${to}:00+08:00`),
});

describe('A reception (STA-4)', () => {
  it('may be held on the third day after publishing, not the second', () => {
    expect(() => assertPublishedInTime('2026-03-04', '2026-03-01', 3)).not.toThrow();
    expect(() => assertPublishedInTime('2026-03-03', '2026-03-01', 3)).toThrow(
      expect.objectContaining({ code: 'RECEPTION_TOO_SOON', params: { days: 3, earliest: '2026-03-04' } }),
    );
  });

  it.each([
    ['the same hours', '09:00', '11:00', true],
    ['one hour in common', '10:00', '12:00', true],
    ['inside', '09:30', '10:00', true],
    ['right after', '11:00', '12:00', false],
    ['right before', '08:00', '09:00', false],
  ])('beside one from nine to eleven: %s', (_, from, to, expected) => {
    expect(overlap(span('09:00', '11:00'), span(from, to))).toBe(expected);
  });
});
