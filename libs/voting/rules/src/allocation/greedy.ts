import { decisiveTie } from './within-budget.ts';
import type { Allocation, BudgetContest } from './within-budget.ts';

/**
 * Greedy by votes within the budget: the best first, skipping whoever costs more than is left. Equals of whom not all fit
 * are named for a run-off and the count stops there, for neither chance nor the order of a list decides; only if the
 * file itself says which of them were taken (`stated`), its choice is followed and noted.
 */
export const greedy = (contest: BudgetContest, eligible: readonly number[]): Allocation => {
  const elected: number[] = [];
  const tiesSettled: number[][] = [];
  let left = contest.budget;
  const costOf = (index: number): bigint => contest.costs[index] ?? 0n;
  const take = (indices: readonly number[]): void => {
    elected.push(...indices);
    left = indices.reduce((rest, index) => rest - costOf(index), left);
  };

  for (const equals of groupsByWorth(contest, eligible)) {
    const fitting = equals.filter((index) => costOf(index) <= left && isTaken(contest, index));
    const total = fitting.reduce((sum, index) => sum + costOf(index), 0n);
    if (total <= left) {
      take(fitting);
      continue;
    }
    const chosen = fitting.filter((index) => contest.stated?.has(index));
    if (!isMaximal(chosen, fitting, left, costOf))
      return { elected, tie: decisiveTie(fitting, left, costOf), tiesSettled };
    tiesSettled.push(fitting);
    take(chosen);
  }
  return { elected, tie: null, tiesSettled };
};

/** A project nobody voted for is taken if it fits, unless the file says that it was not. */
const isTaken = ({ worth, stated }: BudgetContest, index: number): boolean =>
  (worth[index] ?? 0n) > 0n || stated === null || stated.has(index);

/** Whether the chosen fit, and nobody else of the equals would fit beside them. */
const isMaximal = (
  chosen: readonly number[],
  fitting: readonly number[],
  left: bigint,
  costOf: (index: number) => bigint,
): boolean => {
  const rest = chosen.reduce((sum, index) => sum - costOf(index), left);
  return chosen.length > 0 && rest >= 0n && fitting.every((index) => chosen.includes(index) || costOf(index) > rest);
};

const groupsByWorth = ({ worth }: BudgetContest, eligible: readonly number[]): number[][] => {
  const groups = new Map<bigint, number[]>();
  for (const index of eligible) {
    const value = worth[index] ?? 0n;
    const group = groups.get(value);
    if (group) group.push(index);
    else groups.set(value, [index]);
  }
  return [...groups].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, group]) => group);
};
