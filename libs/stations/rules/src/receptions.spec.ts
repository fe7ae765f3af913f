import { assertPublishedInTime } from './receptions.ts';

describe('A reception (STA-4)', () => {
  it('may be held on the third day after publishing, not the second', () => {
    expect(() => assertPublishedInTime('2026-03-04', '2026-03-01', 3)).not.toThrow();
    expect(() => assertPublishedInTime('2026-03-03', '2026-03-01', 3)).toThrow(
      expect.objectContaining({ code: 'RECEPTION_TOO_SOON', params: { days: 3, earliest: '2026-03-04' } }),
    );
  });
});
