import type { ItemCount, Tally } from '../../ballot/tally.ts';
import { parseFraction } from '../../fraction.ts';
import { defaultQuorum } from '../round-rules.ts';
import type { RoundRules } from '../round-rules.ts';
import type { CheckName, Verdict } from '../verdict.ts';
import type { VerdictFacts } from '../verdict-of.ts';

export const rules: RoundRules = {
  purpose: 'PROJECTS',
  body: 'CONGRESS',
  kind: 'APPROVAL',
  stage: 'FIRST',
  number: 1,
  places: 2,
  surplusRatio: parseFraction('0.2'),
  quorum: defaultQuorum.CONGRESS,
  majorityBase: 'ALL',
  shortfall: 'ACCEPT_FEWER',
  maxRounds: 3,
};

export const counted = (votes: readonly number[], returned: number): Tally => ({
  kind: 'APPROVAL',
  returned,
  invalid: 0,
  items: votes.map((given, index) => item(`p${index + 1}`, { for: given, abstain: returned - given })),
});

export const item = (candidate: string, counts: Partial<ItemCount>): ItemCount => ({
  for: 0,
  against: 0,
  abstain: 0,
  invalid: 0,
  grades: null,
  rankSum: null,
  ...counts,
  candidate,
});

export const facts = (changes: Partial<VerdictFacts> = {}): VerdictFacts => ({
  rules,
  roll: { total: 45, present: 45, issued: 45 },
  considered: true,
  tally: counted([40, 30, 20], 45),
  ...changes,
});

export const checkOf = (verdict: Verdict, name: CheckName) => verdict.checks.find((check) => check.name === name);
export const resultsOf = (verdict: Verdict): string[] => verdict.items.map(({ result }) => result);
