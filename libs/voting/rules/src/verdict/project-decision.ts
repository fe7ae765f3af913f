import type { Tally } from '../ballot/tally.ts';
import { choose } from './choose.ts';
import type { Choice } from './choose.ts';
import { majorityCheck, majorityOf, meritOf, positionsOf } from './decision.ts';
import type { Majority } from './decision.ts';
import { cut, missingPlaces, shortfall, tie } from './project-checks.ts';
import type { RollFigures, RoundRules } from './round-rules.ts';
import type { ItemReason, ItemResult, NextStep, Verdict, VerdictItem } from './verdict.ts';

export type Decision = Pick<Verdict, 'checks' | 'items' | 'elected' | 'next'>;

/** Majority, cut, tie and shortfall of a vote on projects (VOT-6). */
export const decideProjects = (rules: RoundRules, roll: RollFigures, tally: Tally): Decision => {
  const majority = majorityOf(rules, roll, tally);
  const merit = meritOf(tally);
  const positions = positionsOf(tally, merit);
  const eligible = indicesOf(tally).filter((index) => majority.reached[index]);
  const choice = choose(eligible, rules.places, merit);
  const below = eligible.filter((index) => !choice.elected.includes(index) && !choice.tied.includes(index));
  const isLast = rules.number >= rules.maxRounds;

  const nameOf = (index: number): string => tally.items[index]?.candidate ?? '';
  const items = tally.items.map((count, index): VerdictItem => {
    const { result, reason } = resultOf(index, choice, majority, isLast);
    return {
      candidate: count.candidate,
      result,
      reason,
      count,
      position: positions[index] ?? 0,
      needed: majority.needed[index] ?? null,
    };
  });
  return {
    checks: [
      majorityCheck(rules, roll, tally, majority),
      cut(rules, eligible.length, choice, below.map(nameOf)),
      tie(choice, choice.tied.map(nameOf), isLast),
      shortfall(rules, choice),
    ],
    items,
    elected: choice.elected.map(nameOf),
    next: nextStep(rules, tally, choice, isLast),
  };
};

const indicesOf = ({ items }: Tally): readonly number[] => items.map((_, index) => index);

const resultOf = (
  index: number,
  { elected, tied }: Choice,
  { reached }: Majority,
  isLast: boolean,
): { result: ItemResult; reason: ItemReason } => {
  if (elected.includes(index)) return { result: 'ELECTED', reason: 'WITHIN_THE_PLACES' };
  if (reached[index] !== true) return { result: 'NOT_ELECTED', reason: 'NO_MAJORITY' };
  if (!tied.includes(index)) return { result: 'NOT_ELECTED', reason: 'BELOW_THE_CUT' };
  return isLast
    ? { result: 'PRESIDIUM_DECIDES', reason: 'STILL_TIED' }
    : { result: 'RUNOFF', reason: 'TIED_AT_THE_CUT' };
};

const nextStep = (rules: RoundRules, tally: Tally, choice: Choice, isLast: boolean): NextStep => {
  const nameOf = (index: number): string => tally.items[index]?.candidate ?? '';
  if (choice.tied.length > 0) {
    const tied = { candidates: choice.tied.map(nameOf), places: choice.placesLeft };
    return isLast ? { kind: 'PRESIDIUM_DECIDES', ...tied } : { kind: 'RUNOFF', ...tied };
  }
  const places = missingPlaces(rules, choice);
  if (places === 0 || rules.shortfall === 'ACCEPT_FEWER') return { kind: 'CERTIFY' };
  if (rules.shortfall === 'REFILL') return { kind: 'REFILL', places };
  const losers = indicesOf(tally).filter((index) => !choice.elected.includes(index));
  // Out of rounds, or nobody left to stand: fewer are accepted.
  if (isLast || losers.length === 0) return { kind: 'CERTIFY' };
  const best = choose(losers, 2 * places, meritOf(tally));
  return {
    kind: 'SECOND_ROUND',
    candidates: [...best.elected, ...best.tied].map(nameOf),
    places,
    tiedAtEdge: best.tied.map(nameOf),
  };
};
