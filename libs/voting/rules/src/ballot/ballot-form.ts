import { ballotErrors } from '../errors.ts';

export const ballotKinds = ['APPROVAL', 'FOR_AGAINST_ABSTAIN', 'GRADED', 'RANKED'] as const;
export type BallotKind = (typeof ballotKinds)[number];

/** What is printed on the paper of a round: who stands on it, and how it may be marked (VOT-4). */
export interface BallotForm {
  readonly kind: BallotKind;
  readonly candidates: readonly string[];
  /** Places to fill: the most marks of an approval ballot, and the ranks that count as "for". */
  readonly places: number;
}

/** Refuses a form nobody could vote on: no or repeated candidates, no places. */
export const assertBallotForm = ({ candidates, places }: BallotForm): void => {
  if (candidates.length === 0) throw ballotErrors.BALLOT_WITHOUT_CANDIDATES();
  const twice = candidates.find((candidate, index) => candidates.indexOf(candidate) !== index);
  if (twice !== undefined) throw ballotErrors.CANDIDATE_LISTED_TWICE({ candidate: twice });
  assertPlaces(places);
};

export const assertPlaces = (places: number): void => {
  if (!Number.isSafeInteger(places) || places < 1) throw ballotErrors.PLACES_INVALID({ places });
};
