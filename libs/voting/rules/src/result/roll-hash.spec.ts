import { rollHash } from './roll-hash.ts';
import { sha256 } from './spec/published.ts';

describe('The frozen roll (VOT-3)', () => {
  const roll = [
    { id: 'r1', suspended: false },
    { id: 'r2', suspended: true },
  ];

  it('has one hash, in whatever order its electors are read', () => {
    expect(rollHash(sha256, 'round-1', [...roll].reverse())).toBe(rollHash(sha256, 'round-1', roll));
  });

  it.each([
    ['round', 'round-2', roll],
    ['elector', 'round-1', [...roll, { id: 'r3', suspended: false }]],
    ['suspension', 'round-1', roll.map((elector) => ({ ...elector, suspended: false }))],
  ])('has another hash for another %s', (_, round, electors) => {
    expect(rollHash(sha256, round, electors)).not.toBe(rollHash(sha256, 'round-1', roll));
  });
});
