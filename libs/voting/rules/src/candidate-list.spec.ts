import fc from 'fast-check';
import { assertListLongEnough, earliestVotingDay, isListLongEnough, requiredCandidates } from './candidate-list.ts';
import { parseFraction } from './fraction.ts';

const fifth = parseFraction(0.2);

describe('The candidate list (VOT-2)', () => {
  it.each([
    ['10 places at 20 %: 12 candidates pass', 12, 10, fifth, true],
    ['10 places at 20 %: 11 do not', 11, 10, fifth, false],
    ['1 place: one candidate more is always needed', 2, 1, fifth, true],
    ['1 place: as many candidates as places do not pass', 1, 1, fifth, false],
    ['11 places at 20 %: 2.2 is rounded up to 3', 13, 11, fifth, false],
    ['11 places at 20 %: 14 candidates pass', 14, 11, fifth, true],
    ['a ratio of 0 still asks for one more', 10, 10, parseFraction('0'), false],
    ['a third of 9 is exactly 3, which decimals cannot say', 12, 9, parseFraction('1/3'), true],
  ])('%s', (_, candidates, places, ratio, passes) => {
    expect(isListLongEnough(candidates, places, ratio)).toBe(passes);
  });

  it('needs exactly N + max(1, ⌈N/5⌉) for every N, without rounding errors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (places) => {
        const surplus = Math.max(1, Math.floor((places + 4) / 5));

        expect(requiredCandidates(places, fifth)).toBe(places + surplus);
      }),
    );
  });

  it('is refused with the number it needs', () => {
    expect(() => assertListLongEnough(11, 10, fifth)).toThrow('at least 12 candidates; it has 11');
  });

  it('may be voted on once it was public for the days the policy asks', () => {
    expect(earliestVotingDay('2026-01-28', 7)).toBe('2026-02-04');
  });
});

describe('A share in a policy', () => {
  it.each([
    [0.2, { numerator: 2, denominator: 10 }],
    ['0.25', { numerator: 25, denominator: 100 }],
    ['2/3', { numerator: 2, denominator: 3 }],
    [1, { numerator: 1, denominator: 1 }],
  ])('%s is read exactly', (value, fraction) => {
    expect(parseFraction(value)).toEqual(fraction);
  });

  it.each(['', 'a fifth', '1/0', '-0.2', '1e-7', '0.2.1', '1/2/3'])('"%s" is refused', (value) => {
    expect(() => parseFraction(value)).toThrow(expect.objectContaining({ code: 'INVALID_FRACTION' }));
  });
});
