import type { BallotKind } from './ballot-form.ts';

export interface GradeCount {
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly unsatisfied: number;
}

/** How one candidate was marked. On a graded ballot `grades` and `abstain` count; `rankSum` is for ranked ones. */
export interface ItemCount {
  readonly candidate: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly grades: GradeCount | null;
  readonly rankSum: number | null;
}

/** All that a verdict needs to know of the ballots; paper counts are entered as one (VOT-8). */
export interface Tally {
  readonly kind: BallotKind;
  readonly returned: number;
  /** Ballots invalid as a whole; an item's own invalid marks come on top, per item. */
  readonly invalid: number;
  /** In the order of the ballot form. */
  readonly items: readonly ItemCount[];
}

/** Every ballot returned must appear once per item (VOT-6, identity). */
export const accountedFor = (item: ItemCount): number =>
  item.for + item.against + item.abstain + item.invalid + gradedAs(item);

/** Valid = returned − invalid, for this item (VOT-4). */
export const validFor = (item: ItemCount, { returned }: Tally): number => returned - item.invalid;

const gradedAs = ({ grades }: ItemCount): number =>
  grades ? grades.satisfied + grades.basicallySatisfied + grades.unsatisfied : 0;
