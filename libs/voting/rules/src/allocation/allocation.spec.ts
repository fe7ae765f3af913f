import fc from 'fast-check';
import { equalShares } from './equal-shares.ts';
import { greedy } from './greedy.ts';
import type { BudgetContest } from './within-budget.ts';

/** A contest from each voter's marks, by candidate number. */
const contestOf = (
  costs: readonly number[],
  budget: number,
  ballots: readonly (readonly number[])[],
  stated: readonly number[] | null = null,
): BudgetContest => {
  const supporters = costs.map((_, candidate) =>
    Uint32Array.from(ballots.flatMap((marks, voter) => (marks.includes(candidate) ? [voter] : []))),
  );
  return {
    worth: supporters.map((list) => BigInt(list.length)),
    costs: costs.map(BigInt),
    budget: BigInt(budget),
    supporters,
    voters: ballots.length,
    stated: stated && new Set(stated),
  };
};

const all = ({ costs }: BudgetContest): number[] => costs.map((_, index) => index);
/** Ballots that give each candidate the votes named. */
const votes = (...counts: number[]): number[][] =>
  counts.flatMap((count, candidate) => Array.from({ length: count }, () => [candidate]));

describe('Greedy by votes within the budget (VOT-7)', () => {
  it('takes the best first and skips whoever costs more than is left', () => {
    const contest = contestOf([50, 60, 40, 10], 100, votes(4, 3, 2, 1));

    expect(greedy(contest, all(contest))).toEqual({ elected: [0, 2, 3], tie: null, tiesSettled: [] });
  });

  it('takes equals together if all that could fit do fit', () => {
    const contest = contestOf([50, 30, 20, 500], 100, votes(2, 2, 2, 2));

    expect(greedy(contest, all(contest)).elected).toEqual([0, 1, 2]);
  });

  it('names equals for a run-off if only some fit, and takes nobody after them', () => {
    const contest = contestOf([50, 40, 30, 30, 1], 100, votes(5, 2, 2, 2, 1));

    expect(greedy(contest, all(contest))).toEqual({
      elected: [0],
      tie: { tied: [1, 2, 3], placesLeft: 1 },
      tiesSettled: [],
    });
  });

  it('follows the file where it says which of the equals were taken, and notes it', () => {
    const contest = contestOf([50, 40, 40, 5], 100, votes(5, 2, 2, 1), [0, 2, 3]);

    expect(greedy(contest, all(contest))).toEqual({ elected: [0, 2, 3], tie: null, tiesSettled: [[1, 2]] });
  });

  it('does not follow a file whose choice leaves out an equal that still fits', () => {
    const contest = contestOf([60, 60, 40], 100, votes(2, 2, 2), [2]);

    expect(greedy(contest, all(contest)).tie).toEqual({ tied: [0, 1, 2], placesLeft: 2 });
  });

  it('takes a project nobody voted for only if the file does not say otherwise', () => {
    const silent = contestOf([10, 10], 100, votes(1, 0));
    const saying = contestOf([10, 10], 100, votes(1, 0), [0]);

    expect(greedy(silent, all(silent)).elected).toEqual([0, 1]);
    expect(greedy(saying, all(saying)).elected).toEqual([0]);
  });
});

describe('The method of equal shares (VOT-7)', () => {
  it('gives a minority its share where greedy gives the majority everything', () => {
    const ballots = [...Array.from({ length: 6 }, () => [0, 1, 2]), ...Array.from({ length: 4 }, () => [3])];
    const contest = contestOf([40, 40, 20, 40], 100, ballots);

    expect(greedy(contest, all(contest)).elected).toEqual([0, 1, 2]);
    expect(equalShares(contest, all(contest)).elected).toEqual([2, 0, 3]);
  });

  it('leaves money rather than complete', () => {
    const contest = contestOf([90, 30], 100, votes(1, 1));

    expect(equalShares(contest, all(contest)).elected).toEqual([1]);
  });

  it('settles equals by supporters, then cost, then place, and notes them', () => {
    const contest = contestOf([30, 30], 60, [
      [0, 1],
      [0, 1],
    ]);

    expect(equalShares(contest, all(contest))).toEqual({ elected: [0, 1], tie: null, tiesSettled: [[0, 1]] });
  });

  it('prefers, among equals, the one more people support, though some of them have no money left', () => {
    const contest = contestOf([40, 10, 10], 80, [[0, 2], [0], [0], [0], [2], [2], [1], [1]]);

    expect(equalShares(contest, all(contest))).toMatchObject({ elected: [0, 2, 1], tiesSettled: [[1, 2]] });
  });

  it.each([
    ['nobody votes', contestOf([10], 100, [])],
    ['nobody supports anything', contestOf([10], 100, [[], []])],
    ['the budget is nothing', contestOf([10], 0, [[0]])],
  ])('elects nobody if %s', (_, contest) => {
    expect(equalShares(contest, all(contest)).elected).toEqual([]);
  });

  it('agrees with the definition worked out voter by voter in fractions', () => {
    const elections = fc.record({
      costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
      budget: fc.integer({ min: 1, max: 120 }),
      ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 9 }),
    });

    fc.assert(
      fc.property(elections, ({ costs, budget, ballots }) => {
        const contest = contestOf(costs, budget, ballots);

        expect(equalShares(contest, all(contest)).elected).toEqual(byDefinition(contest));
      }),
      { numRuns: 300 },
    );
  });
});

type Ratio = readonly [bigint, bigint];
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const least = (a: Ratio, b: Ratio): Ratio => (less(a, b) ? a : b);

/** The smallest payment per head at which the supporters cover the cost, found by trying who pays everything. */
const paymentFor = (money: readonly Ratio[], cost: bigint): Ratio | null => {
  const sorted = [...money].sort((a, b) => (less(a, b) ? -1 : 1));
  for (let poor = 0; poor < sorted.length; poor += 1) {
    const [top, bottom] = sorted.slice(0, poor).reduce<Ratio>((rest, purse) => minus(rest, purse), [cost, 1n]);
    const payment: Ratio = [top, bottom * BigInt(sorted.length - poor)];
    const paid = sorted.reduce<Ratio>((sum, purse) => plus(sum, least(purse, payment)), [0n, 1n]);
    if (!less(paid, [cost, 1n])) return payment;
  }
  return null;
};

const byDefinition = ({ costs, budget, supporters, voters, worth }: BudgetContest): number[] => {
  const money = Array.from({ length: voters }, (): Ratio => [budget, BigInt(voters)]);
  const bought: number[] = [];
  for (;;) {
    const offers = costs.flatMap((cost, index) => {
      const payment = paymentFor(
        [...(supporters[index] ?? [])].map((voter) => money[voter] ?? [0n, 1n]),
        cost,
      );
      const rate: Ratio | null = payment && [payment[0], payment[1] * cost];
      return bought.includes(index) || !payment || !rate ? [] : [{ index, cost, payment, rate }];
    });
    const [best] = offers.sort((a, b) => {
      if (less(a.rate, b.rate) || less(b.rate, a.rate)) return less(a.rate, b.rate) ? -1 : 1;
      return Number((worth[b.index] ?? 0n) - (worth[a.index] ?? 0n)) || Number(a.cost - b.cost) || a.index - b.index;
    });
    if (!best) return bought;
    for (const voter of supporters[best.index] ?? []) {
      const purse = money[voter] ?? [0n, 1n];
      money[voter] = minus(purse, least(purse, best.payment));
    }
    bought.push(best.index);
  }
};
