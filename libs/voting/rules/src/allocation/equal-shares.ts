import type { Allocation, BudgetContest } from './within-budget.ts';

/**
 * The method of equal shares: every voter holds the same share of the budget; again and again the project is bought that
 * gives its supporters the most for their money (approval votes, satisfaction = cost), each paying the same or all they
 * have left. Without completion: money may remain. Equals are taken in the order: more supporters, lower cost, earlier
 * in the file; such ties are noted. All arithmetic is exact.
 */
export const equalShares = (contest: BudgetContest, eligible: readonly number[]): Allocation => {
  const elected: number[] = [];
  const tiesSettled: number[][] = [];
  if (contest.voters === 0) return { elected, tie: null, tiesSettled };
  const purses = createPurses(contest);
  const open = new Set(eligible.filter((index) => (contest.supporters[index]?.length ?? 0) > 0));
  for (;;) {
    const offers = [...open].flatMap((index) => purses.offerFor(index) ?? []);
    const best = bestOf(contest, offers);
    if (!best) return { elected, tie: null, tiesSettled };
    const equals = offers.filter((offer) => compareRates(offer, best) === 0).map(({ index }) => index);
    if (equals.length > 1) tiesSettled.push(equals);
    purses.pay(best);
    elected.push(best.index);
    open.delete(best.index);
  }
};

/** What buying a project asks: each supporter pays payment ÷ payers, or all there is; the rate is that per cost. */
interface Offer {
  readonly index: number;
  readonly payment: bigint;
  readonly payers: bigint;
  readonly cost: bigint;
}

const compareRates = (a: Offer, b: Offer): number => {
  const left = a.payment * b.payers * b.cost;
  const right = b.payment * a.payers * a.cost;
  return left < right ? -1 : left > right ? 1 : 0;
};

const bestOf = ({ supporters }: BudgetContest, offers: readonly Offer[]): Offer | undefined => {
  const supportOf = ({ index }: Offer): number => supporters[index]?.length ?? 0;
  const [first] = [...offers].sort(
    (a, b) =>
      compareRates(a, b) ||
      supportOf(b) - supportOf(a) ||
      (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0) ||
      a.index - b.index,
  );
  return first;
};

interface Purses {
  /** Null if the supporters cannot pay together. */
  offerFor(index: number): Offer | null;
  pay(offer: Offer): void;
}

/**
 * The voters' money, kept as few distinct amounts ("levels", ascending, in parts of 1 ÷ `parts` of a money unit)
 * and one level number per voter, so that a million voters cost a million integers and not a million fractions.
 */
const createPurses = ({ budget, voters, supporters, costs }: BudgetContest): Purses => {
  let parts = BigInt(voters);
  let levels: bigint[] = [budget];
  const levelOf = new Uint32Array(voters);

  const headcounts = (index: number): Float64Array => {
    const heads = new Float64Array(levels.length);
    for (const voter of supporters[index] ?? []) {
      const level = levelOf[voter] ?? 0;
      heads[level] = (heads[level] ?? 0) + 1;
    }
    return heads;
  };

  return {
    offerFor: (index) => {
      const cost = costs[index] ?? 0n;
      const heads = headcounts(index);
      let payment = cost * parts;
      let payers = BigInt(supporters[index]?.length ?? 0);
      for (let level = 0; level < levels.length; level += 1) {
        const count = BigInt(heads[level] ?? 0);
        if (count === 0n) continue;
        const money = levels[level] ?? 0n;
        if (money * payers >= payment) return { index, payment, payers, cost: cost === 0n ? 1n : cost };
        payment -= money * count;
        payers -= count;
      }
      return null;
    },
    pay: ({ index, payment, payers }) => {
      const old = levels.map((money) => money * payers);
      parts *= payers;
      const isSupporter = new Uint8Array(voters);
      for (const voter of supporters[index] ?? []) isSupporter[voter] = 1;
      const after = (level: number, paying: boolean): bigint => {
        const money = old[level] ?? 0n;
        if (!paying) return money;
        return money > payment ? money - payment : 0n;
      };
      const inUse = new Set<number>();
      levelOf.forEach((level, voter) => inUse.add(level * 2 + (isSupporter[voter] ?? 0)));
      const amounts = new Map([...inUse].map((key) => [key, after(key >> 1, (key & 1) === 1)]));
      levels = [...new Set(amounts.values())].sort((a, b) => (a < b ? -1 : 1));
      const numberOf = new Map(levels.map((money, level) => [money, level]));
      const moved = new Map([...amounts].map(([key, money]) => [key, numberOf.get(money) ?? 0]));
      levelOf.forEach((level, voter) => {
        levelOf[voter] = moved.get(level * 2 + (isSupporter[voter] ?? 0)) ?? 0;
      });
      ({ parts, levels } = reduced(parts, levels));
    },
  };
};

/** Divides by the greatest common divisor, lest the numbers grow with every purchase. */
const reduced = (parts: bigint, levels: bigint[]): { parts: bigint; levels: bigint[] } => {
  const divisor = levels.reduce(gcd, parts);
  return divisor === 1n
    ? { parts, levels }
    : { parts: parts / divisor, levels: levels.map((money) => money / divisor) };
};

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};
