import { ratingEvent } from './rating.ts';

describe('Rating the result of an opinion (STA-5)', () => {
  it.each([
    ['SATISFIED', 0, 2, 'rate'],
    ['BASICALLY_SATISFIED', 0, 2, 'rate'],
    ['DISSATISFIED', 0, 2, 'rehandle'],
    ['DISSATISFIED', 1, 2, 'rehandle'],
    ['DISSATISFIED', 2, 2, 'rate'],
    ['DISSATISFIED', 0, 0, 'rate'],
  ] as const)('%s after %i of %i re-handlings: %s', (rating, rehandlings, most, event) => {
    expect(ratingEvent(rating, rehandlings, most)).toBe(event);
  });
});
