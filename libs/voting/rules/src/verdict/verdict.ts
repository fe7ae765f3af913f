import type { ItemCount } from '../ballot/tally.ts';
import type { RoundRules } from './round-rules.ts';

export const checkNames = [
  'list',
  'considered',
  'quorum',
  'reconciliation',
  'ballot',
  'majority',
  'evaluation',
  'cut',
  'tie',
  'shortfall',
  'identity',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What follows for the round or the items if a check is not passed. */
export type Consequence =
  | 'CANNOT_OPEN'
  | 'ROUND_VOID'
  | 'COUNTED_APART'
  | 'ITEM_NOT_ELECTED'
  | 'GRADED'
  | 'ITEM_NOT_PLACED'
  | 'RUNOFF'
  | 'BY_SHORTFALL_POLICY'
  | 'PUBLICATION_BLOCKED';

/** One check of VOT-6 with the figures it was made on. */
export interface Check {
  readonly name: CheckName;
  readonly passed: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly rule: { readonly en: string; readonly zh: string };
  readonly source: string;
  readonly ifNotMet: Consequence;
  /** The candidates it was not met for; empty if the check is about the round. */
  readonly candidates: readonly string[];
}

export type ItemResult =
  'ELECTED' | 'NOT_ELECTED' | 'RUNOFF' | 'PRESIDIUM_DECIDES' | 'SATISFIED' | 'BASICALLY_SATISFIED' | 'UNSATISFIED';

export type ItemReason =
  | 'WITHIN_THE_PLACES'
  | 'NO_MAJORITY'
  | 'BELOW_THE_CUT'
  | 'TIED_AT_THE_CUT'
  | 'STILL_TIED'
  | 'MAJORITY'
  | 'MORE_THAN_HALF_SATISFIED'
  | 'MORE_THAN_HALF_UNSATISFIED'
  | 'NEITHER_MORE_THAN_HALF';

export interface VerdictItem {
  readonly candidate: string;
  readonly result: ItemResult;
  readonly reason: ItemReason;
  readonly count: ItemCount;
  /** 1 + the candidates that did better; equals share a position. */
  readonly position: number;
  /** The votes a majority needs of this item's base; null where none is asked. */
  readonly needed: number | null;
}

export type NextStep =
  | { readonly kind: 'CERTIFY' }
  /** The round could not open or is void: it is held again. */
  | { readonly kind: 'REPEAT' }
  /** The counts do not add up: they are corrected before anything is published. */
  | { readonly kind: 'CORRECT_COUNTS' }
  | { readonly kind: 'RUNOFF'; readonly candidates: readonly string[]; readonly places: number }
  | { readonly kind: 'PRESIDIUM_DECIDES'; readonly candidates: readonly string[]; readonly places: number }
  | {
      readonly kind: 'SECOND_ROUND';
      readonly candidates: readonly string[];
      readonly places: number;
      /** The equals at the edge: all of them stand again, though that makes more than twice the places. */
      readonly tiedAtEdge: readonly string[];
    }
  | { readonly kind: 'REFILL'; readonly places: number };

export type Standing = 'VALID' | 'CANNOT_OPEN' | 'VOID' | 'BLOCKED';

export interface Verdict {
  readonly standing: Standing;
  /** In the order of VOT-6. */
  readonly checks: readonly Check[];
  /** In the order of the ballot form; empty unless the verdict stands. */
  readonly items: readonly VerdictItem[];
  /** Best first. */
  readonly elected: readonly string[];
  readonly next: NextStep;
}

/**
 * The rules of the round that a verdict asks for; null if it asks for none with candidates of this vote. A void round
 * is repeated under the same number: it decided nothing, so it uses up none of `vote.maxRounds`.
 */
export const rulesOfNextRound = (rules: RoundRules, { next }: Verdict): RoundRules | null => {
  if (next.kind === 'REPEAT') return rules;
  if (next.kind !== 'RUNOFF' && next.kind !== 'SECOND_ROUND') return null;
  return { ...rules, stage: next.kind, places: next.places, number: rules.number + 1 };
};
