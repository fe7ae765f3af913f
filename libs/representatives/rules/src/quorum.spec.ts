import fc from 'fast-check';

import { quorumOf, quorumShareText } from './quorum.ts';

const twoThirds = { numerator: 2, denominator: 3, inclusive: true };
const moreThanHalf = { numerator: 1, denominator: 2, inclusive: false };

describe('The quorum (REP-12, VOT-6)', () => {
  it.each([
    ['two thirds of 180 are 120, inclusive', twoThirds, 120, 180, true, 120],
    ['one fewer is none', twoThirds, 119, 180, false, 120],
    ['two thirds of 181 are 121', twoThirds, 120, 181, false, 121],
    ['exactly half of a committee is none', moreThanHalf, 15, 30, false, 16],
    ['more than half is one', moreThanHalf, 16, 30, true, 16],
    ['of an odd number the greater half', moreThanHalf, 16, 31, true, 16],
    ['nobody of nobody is none', twoThirds, 0, 0, false, 1],
    ['a share of nothing still needs somebody', { numerator: 0, denominator: 1, inclusive: true }, 0, 9, false, 1],
  ])('%s', (_, share, present, total, met, needed) => {
    expect(quorumOf(share, present, total)).toMatchObject({ met, needed, present, total });
  });

  it('is met by as many as are needed, and not by one fewer', () => {
    const shares = fc.record({
      numerator: fc.nat(9),
      denominator: fc.integer({ min: 9, max: 20 }),
      inclusive: fc.boolean(),
    });
    fc.assert(
      fc.property(shares, fc.nat(3000), (share, total) => {
        const { needed } = quorumOf(share, 0, total);

        expect(quorumOf(share, needed, total).met).toBe(true);
        expect(quorumOf(share, needed - 1, total).met).toBe(false);
      }),
    );
  });

  it('says whether exactly the share is enough', () => {
    expect([quorumShareText(twoThirds), quorumShareText(moreThanHalf)]).toEqual(['2/3', '> 1/2']);
  });
});
