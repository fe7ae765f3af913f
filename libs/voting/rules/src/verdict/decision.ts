import { UnreachableCase } from '@renda/kernel';
import { validFor } from '../ballot/tally.ts';
import type { ItemCount, Tally } from '../ballot/tally.ts';
import { moreThanHalf, reaches, smallestReaching } from '../fraction.ts';
import { majorityBaseOf } from './round-rules.ts';
import type { MajorityBase, RollFigures, RoundRules } from './round-rules.ts';
import type { Merit } from './choose.ts';
import type { Check } from './verdict.ts';

/** The base as a voter is told of it: none for grades, nor in a run-off of projects, where most votes win (VOT-6). */
export const majorityAskedBy = (rules: RoundRules): MajorityBase | null =>
  rules.purpose === 'EVALUATION' || (rules.purpose === 'PROJECTS' && rules.stage === 'RUNOFF')
    ? null
    : majorityBaseOf(rules);

/** The number that an item's votes must exceed by half (`vote.majorityBase`). */
export const baseFor = (rules: RoundRules, roll: RollFigures, tally: Tally, item: ItemCount): number => {
  const base = majorityBaseOf(rules);
  switch (base) {
    case 'ALL':
      return roll.total;
    case 'PRESENT':
      return roll.present;
    case 'VALID':
      return validFor(item, tally);
    default:
      throw new UnreachableCase(base);
  }
};

/** Which items are voted for by more than half of their base; exactly half fails (VOT-6). */
export interface Majority {
  readonly needed: readonly (number | null)[];
  readonly reached: readonly boolean[];
}

/** In a run-off most votes win: no majority is needed again (VOT-6). */
export const majorityOf = (rules: RoundRules, roll: RollFigures, tally: Tally): Majority => {
  if (rules.stage === 'RUNOFF') return { needed: tally.items.map(() => null), reached: tally.items.map(() => true) };
  const bases = tally.items.map((item) => baseFor(rules, roll, tally, item));
  return {
    needed: bases.map((base) => smallestReaching(base, moreThanHalf)),
    reached: tally.items.map((item, index) => reaches(item.for, bases[index] ?? 0, moreThanHalf)),
  };
};

/** Most votes first; on a ranked ballot the lowest sum of ranks (VOT-4). */
export const meritOf = ({ kind, items }: Tally): Merit => {
  const worth = items.map((item) => (kind === 'RANKED' ? -(item.rankSum ?? 0) : item.for));
  return (a, b) => (worth[b] ?? 0) - (worth[a] ?? 0);
};

/** 1 + how many are better, for every candidate. */
export const positionsOf = (tally: Tally, merit: Merit): readonly number[] => {
  const positions: number[] = [];
  const order = tally.items.map((_, index) => index).sort(merit);
  order.forEach((index, at) => {
    const before = order[at - 1];
    positions[index] = before !== undefined && merit(before, index) === 0 ? (positions[before] ?? at) : at + 1;
  });
  return positions;
};

export const majorityCheck = (rules: RoundRules, roll: RollFigures, tally: Tally, majority: Majority): Check => {
  const base = majorityBaseOf(rules);
  const short = tally.items.filter((_, index) => majority.reached[index] !== true).map(({ candidate }) => candidate);
  const whole = { ALL: roll.total, PRESENT: roll.present, VALID: tally.returned - tally.invalid }[base];
  const isRunoff = rules.stage === 'RUNOFF';
  return {
    name: 'majority',
    passed: short.length === 0,
    figures: {
      ...(isRunoff ? {} : { base: whole, needed: smallestReaching(whole, moreThanHalf) }),
      reached: tally.items.length - short.length,
      items: tally.items.length,
    },
    rule: isRunoff
      ? { en: 'Run-off: most votes win, no majority is needed again.', zh: '再次表决：得票多者当选，不再要求过半数。' }
      : majorityTexts[base],
    source:
      rules.purpose === 'APPOINTMENT' ? 'SUP-10; Organic Law art. 25' : 'Organic Law art. 25, 29; vote.majorityBase',
    ifNotMet: 'ITEM_NOT_ELECTED',
    candidates: short,
  };
};

const majorityTexts = {
  ALL: { en: 'More than half of all vote for it; exactly half fails.', zh: '获全体过半数赞成；恰为半数不通过。' },
  PRESENT: {
    en: 'More than half of those present vote for it; exactly half fails.',
    zh: '获出席人数过半数赞成；恰为半数不通过。',
  },
  VALID: {
    en: "More than half of the item's valid ballots are for it; exactly half fails.",
    zh: '获该项有效票过半数赞成；恰为半数不通过。',
  },
};
