export const choices = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
export type Choice = (typeof choices)[number];

/** 满意, 基本满意, 不满意, 弃权 */
export const grades = ['SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED', 'ABSTAIN'] as const;
export type Grade = (typeof grades)[number];

/**
 * One mark on a ballot. An approval needs the candidate only (or FOR); for/against/abstain and graded ballots carry a
 * choice; a ranked ballot carries a rank, 1 being the best.
 */
export interface Mark {
  readonly candidate: string;
  readonly choice?: Choice | Grade;
  readonly rank?: number;
}

/** A choice as one small integer, so that a million ballots are a stream of bytes. 0 is "no mark". */
export const codeOfChoice = {
  FOR: 1,
  AGAINST: 2,
  ABSTAIN: 3,
  SATISFIED: 4,
  BASICALLY_SATISFIED: 5,
  UNSATISFIED: 6,
} as const satisfies Record<Choice | Grade, number>;

export const noMark = 0;
/** Stands for an item whose mark cannot be told: two marks, or a mark of another kind. */
export const unreadableMark = 7;
export const codesPerItem = 8;
