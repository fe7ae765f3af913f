import type { BallotMark, ProvenBallot } from '@renda/voting-client';

import type { BallotItem, BallotKind, Choice } from './round.ts';

export interface BallotForm {
  readonly kind: BallotKind;
  readonly places: number;
  readonly items: readonly BallotItem[];
}

export type Marks = readonly BallotMark[];

export const choicesOf: Readonly<Record<'FOR_AGAINST_ABSTAIN' | 'GRADED', readonly Choice[]>> = {
  FOR_AGAINST_ABSTAIN: ['FOR', 'AGAINST', 'ABSTAIN'],
  GRADED: ['SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'ABSTAIN'],
};

/** Marks an item of an approval ballot, or takes its mark back; undefined where it would be one too many (VOT-4). */
export const toggled = ({ places }: BallotForm, marks: Marks, itemId: string): Marks | undefined => {
  if (isMarked(marks, itemId)) return marks.filter((mark) => mark.itemId !== itemId);
  return marks.length < places ? [...marks, { itemId }] : undefined;
};

/** One choice an item; a second one takes the place of the first, so that no item is ever marked twice (VOT-4). */
export const chosen = (marks: Marks, itemId: string, choice: Choice): Marks => [
  ...marks.filter((mark) => mark.itemId !== itemId),
  { itemId, choice },
];

/** The next rank for an item without one; with one it gives it back, and those behind it move up: always 1 … n. */
export const ranked = (marks: Marks, itemId: string): Marks => {
  const others = marks.filter((mark) => mark.itemId !== itemId);
  const order = others.length < marks.length ? others : [...others, { itemId }];
  return order.map((mark, index) => ({ itemId: mark.itemId, rank: index + 1 }));
};

/** What must be marked and is not: every item of a graded ballot has exactly one grade (VOT-4). */
export const unmarked = ({ kind, items }: BallotForm, marks: Marks): readonly BallotItem[] =>
  kind === 'GRADED' ? items.filter(({ id }) => !isMarked(marks, id)) : [];

export const markOf = (marks: Marks, itemId: string): BallotMark | undefined =>
  marks.find((mark) => mark.itemId === itemId);

/** Whether the published ballot says what was cast, in whatever order; an approval may or may not say FOR. */
export const isSameBallot = (cast: Marks, published: ProvenBallot['marks']): boolean =>
  textOf(cast) === textOf(published);

const isMarked = (marks: Marks, itemId: string): boolean => markOf(marks, itemId) !== undefined;

const textOf = (marks: ProvenBallot['marks']): string =>
  marks
    .map(({ itemId, choice, rank }) => `${itemId} ${rank ?? choice ?? 'FOR'}`)
    .sort()
    .join('\n');
