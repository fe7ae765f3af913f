/** Numbers that look random and are the same in every run: the sample is the same everywhere. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
}

/** The 32-bit mulberry generator: small, fast, good enough for a sample, and not for anything secret. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0],
    happens: (share) => next() < share,
  };
};
