import { suggestionsErrors } from './errors.ts';

/** 满意, 基本满意, 不满意. */
export type Satisfaction = 'SATISFIED' | 'BASICALLY_SATISFIED' | 'UNSATISFIED';

export interface Marks {
  readonly attitude: Satisfaction;
  readonly result: Satisfaction;
}

interface Rated extends Marks {
  readonly replyId: string;
  readonly representativeId: string;
}

/** 不满意 needs a reason (SUG-4). */
export const assertReasoned = ({ attitude, result }: Marks, reason: string | null): void => {
  if ((attitude === 'UNSATISFIED' || result === 'UNSATISFIED') && !reason?.trim()) {
    throw suggestionsErrors.DISSATISFACTION_NEEDS_REASON({}, { field: 'reason' });
  }
};

/** Who must rate: the lead author, or by `suggestion.evaluator` every joint author (SUG-4). */
export const evaluatorsOf = (
  evaluator: 'LEAD' | 'EVERY_SIGNER',
  authorId: string,
  signerIds: readonly string[],
): readonly string[] => (evaluator === 'LEAD' ? [authorId] : [...new Set([authorId, ...signerIds])]);

/** The case's outcome once every evaluator has rated every reply; null before. Any 不满意 of the result counts (SUG-4). */
export const evaluationOutcome = (
  replyIds: readonly string[],
  evaluators: readonly string[],
  ratings: readonly Rated[],
): 'satisfy' | 'dissatisfy' | null => {
  const isRated = (replyId: string, representativeId: string): boolean =>
    ratings.some((rating) => rating.replyId === replyId && rating.representativeId === representativeId);
  if (!replyIds.every((replyId) => evaluators.every((evaluator) => isRated(replyId, evaluator)))) return null;
  return ratings.some(({ replyId, result }) => replyIds.includes(replyId) && result === 'UNSATISFIED')
    ? 'dissatisfy'
    : 'satisfy';
};

/**
 * What becomes of a case whose time to rate has passed (SUG-4): any 不满意 said in time counts, though others stayed
 * silent; where every reply was rated by somebody, those who did stand for all; else there was no feedback.
 */
export const lapseOutcome = (
  replyIds: readonly string[],
  ratings: readonly Rated[],
): 'satisfy' | 'dissatisfy' | 'lapse' => {
  const counted = ratings.filter(({ replyId }) => replyIds.includes(replyId));
  if (counted.some(({ result }) => result === 'UNSATISFIED')) return 'dissatisfy';
  const isAnswered = (id: string): boolean => counted.some(({ replyId }) => replyId === id);
  return replyIds.length > 0 && replyIds.every(isAnswered) ? 'satisfy' : 'lapse';
};

/** Who still owes a rating of one of the replies, in the order of signing. */
export const silentEvaluators = (
  replyIds: readonly string[],
  evaluators: readonly string[],
  ratings: readonly Rated[],
): readonly string[] =>
  evaluators.filter(
    (evaluator) =>
      !replyIds.every((id) => ratings.some((each) => each.replyId === id && each.representativeId === evaluator)),
  );

/** The worst of several marks: what a case with many replies or raters shows. */
export const worstOf = (marks: readonly Satisfaction[]): Satisfaction | null =>
  order.findLast((mark) => marks.includes(mark)) ?? null;

const order = ['SATISFIED', 'BASICALLY_SATISFIED', 'UNSATISFIED'] as const;
