import type { Sha256 } from '../merkle/merkle-tree.ts';
import { aligned, parseDecimal, wholeNumber } from '../formats/decimal.ts';
import type { Contest } from '../recount/contest.ts';
import type { Majority, Rule } from '../recount/rule.ts';
import { majorityBaseOf } from '../verdict/round-rules.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { bindingOf } from './binding.ts';
import { countBallots, figuresOf } from './count-ballots.ts';
import { tallyDifferences, verdictDifferences } from './compare-result.ts';
import type { StatedResult } from './read-result.ts';

export interface ResultContest extends Contest {
  /** Decided anew from the ballots by the round's own rules. */
  readonly verdict: Verdict;
  readonly countedRoot: string | null;
}

/** Counts a published result from its ballots alone, and names every ballot and figure that does not fit. */
export const resultContest = (stated: StatedResult, sha256: Sha256): ResultContest => {
  const candidates = stated.candidates.map(({ id }) => id);
  const isPaper = stated.round.medium === 'PAPER';
  const { kind, places } = stated.rules;
  const { tally, supporters } = countBallots({ kind, places, candidates }, stated.ballots);
  const binding = bindingOf(sha256, stated.round.id, stated.ballots, stated.merkleRoot);
  const counted = isPaper ? stated.tally : tally;
  const verdict = verdictOf({ ...stated, tally: counted });
  return {
    candidates,
    ...figuresOf(counted),
    supporters,
    ...moneyOf(stated, verdict),
    rule: ruleOf(stated),
    majority: majorityOf(stated),
    statedElected: null,
    verdict,
    countedRoot: isPaper ? null : binding.root,
    differences: [
      ...(isPaper ? [] : [...binding.differences, ...tallyDifferences(stated.tally, tally)]),
      ...verdictDifferences(stated.verdict, verdict),
    ],
    notes: isPaper ? ['A paper round: no ballots are published; its verdict is checked from the counts.'] : [],
  };
};

/** For comparison with rules that spend a budget: the money is what the elected cost (VOT-7). */
const moneyOf = ({ candidates }: StatedResult, { elected }: Verdict): Pick<Contest, 'costs' | 'budget'> => {
  const known = candidates.map(({ cost }) => (cost === undefined ? null : parseDecimal(cost)));
  if (known.some((cost) => cost === null)) return { costs: null, budget: null };
  const costs = aligned(known.map((cost) => cost ?? wholeNumber(0))).digits;
  const spent = costs.filter((_, index) => elected.includes(candidates[index]?.id ?? ''));
  return { costs, budget: spent.reduce((sum, cost) => sum + cost, 0n) };
};

/** The rule in the words of the recount: an appointment or resolution has as many places as items. */
const ruleOf = ({ rules, candidates }: StatedResult): Rule => ({
  kind: 'CHOOSE',
  places: rules.purpose === 'PROJECTS' ? rules.places : candidates.length,
});

export const majorityOf = ({ rules, roll }: Pick<StatedResult, 'rules' | 'roll'>): Majority => {
  if (rules.stage === 'RUNOFF' && rules.purpose === 'PROJECTS') return { base: 'NONE' };
  const base = majorityBaseOf(rules);
  return base === 'VALID' ? { base } : { base, total: base === 'ALL' ? roll.total : roll.present };
};
