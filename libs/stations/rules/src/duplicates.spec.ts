import { firstOf } from './duplicates.ts';

const first = { id: 'first', state: 'HANDLING', duplicateOfId: null } as const;

describe('A duplicate (STA-5)', () => {
  it('is linked to the first opinion', () => {
    expect(firstOf({ id: 'later' }, first)).toBe('first');
  });

  it('is linked to the first of all when the named one is a duplicate itself', () => {
    const second = { id: 'second', state: 'DECLINED', duplicateOfId: 'first' } as const;

    expect(firstOf({ id: 'third' }, second)).toBe('first');
  });

  it.each([
    ['itself', 'first', first, 'DUPLICATE_OF_ITSELF'],
    ['its own duplicate', 'first', { id: 'b', state: 'DECLINED', duplicateOfId: 'first' }, 'DUPLICATE_OF_ITSELF'],
    ['a declined one', 'later', { ...first, state: 'DECLINED' }, 'DUPLICATE_OF_ENDED'],
    ['a withdrawn one', 'later', { ...first, state: 'WITHDRAWN' }, 'DUPLICATE_OF_ENDED'],
  ] as const)('of %s is refused', (_, id, named, code) => {
    expect(() => firstOf({ id }, named)).toThrow(expect.objectContaining({ code }));
  });

  it('of a closed one is answered with it', () => {
    expect(firstOf({ id: 'later' }, { ...first, state: 'CLOSED' })).toBe('first');
  });
});
