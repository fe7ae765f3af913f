import { boundedCache } from './bounded-cache.ts';

describe('A bounded cache', () => {
  it('never holds more than its capacity', () => {
    const cache = boundedCache<number>(3);

    for (let i = 0; i < 1_000; i += 1) cache.set(`query ${i}`, i);

    expect(cache.size()).toBe(3);
  });

  it('forgets what was used longest ago, and keeps what is in use', () => {
    const cache = boundedCache<number>(2);
    cache.set('in use', 1);
    cache.set('idle', 2);
    cache.get('in use');

    cache.set('new', 3);

    expect([cache.get('in use'), cache.get('idle'), cache.get('new')]).toEqual([1, undefined, 3]);
  });
});
