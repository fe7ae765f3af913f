import { UnreachableCase } from '@renda/kernel';
import { equalShares } from '../allocation/equal-shares.ts';
import { greedy } from '../allocation/greedy.ts';
import type { Allocation, BudgetContest } from '../allocation/within-budget.ts';
import { formatErrors } from '../formats/format-errors.ts';
import { moreThanHalf, reaches } from '../fraction.ts';
import { choose } from '../verdict/choose.ts';
import type { Contest } from './contest.ts';
import { ruleToText } from './rule.ts';
import type { Majority, Rule } from './rule.ts';

export interface Outcome {
  readonly elected: readonly string[];
  readonly runoff: { readonly candidates: readonly string[]; readonly places: number } | null;
  readonly notes: readonly string[];
}

/** Who is elected by a rule, among those who have the majority asked for. */
export const outcomeOf = (contest: Contest, rule: Rule, majority: Majority): Outcome => {
  const eligible = contest.candidates.map((_, index) => index).filter((index) => hasMajority(contest, index, majority));
  const allocation = allocate(contest, rule, eligible);
  const nameOf = (index: number): string => contest.candidates[index] ?? '';
  const { elected, tie, tiesSettled } = allocation;
  return {
    elected: elected.map(nameOf),
    runoff: tie ? { candidates: tie.tied.map(nameOf), places: tie.placesLeft } : null,
    notes: tiesSettled.map((equals) => {
      const how =
        rule.kind === 'GREEDY' ? "by the file's own choice" : 'by more supporters, lower cost, place in the file';
      return `Equal: ${equals.map(nameOf).join(', ')}; taken ${how}.`;
    }),
  };
};

const hasMajority = ({ votes, valid }: Contest, index: number, majority: Majority): boolean => {
  if (majority.base === 'NONE') return true;
  const whole = majority.base === 'VALID' ? (valid[index] ?? 0) : majority.total;
  return reaches(votes[index] ?? 0, whole, moreThanHalf);
};

const allocate = (contest: Contest, rule: Rule, eligible: readonly number[]): Allocation => {
  switch (rule.kind) {
    case 'CHOOSE': {
      const { elected, tied, placesLeft } = choose(eligible, rule.places, (a, b) => {
        const [left, right] = [contest.worth[a] ?? 0n, contest.worth[b] ?? 0n];
        return left > right ? -1 : left < right ? 1 : 0;
      });
      return { elected, tie: tied.length > 0 ? { tied, placesLeft } : null, tiesSettled: [] };
    }
    case 'GREEDY':
      return greedy(budgetContest(contest, rule), eligible);
    case 'EQUAL_SHARES':
      return equalShares(budgetContest(contest, rule), eligible);
    default:
      throw new UnreachableCase(rule);
  }
};

const budgetContest = (contest: Contest, rule: Rule): BudgetContest => {
  const { worth, costs, budget, supporters, ballots: voters, statedElected: stated } = contest;
  if (costs === null || budget === null) throw formatErrors.BUDGET_MISSING({ rule: ruleToText(rule) });
  return { worth, costs, budget, supporters, voters, stated };
};
