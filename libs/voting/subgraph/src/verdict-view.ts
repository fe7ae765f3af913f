import type { BallotRound } from './persistence/ballot-round.table.ts';

export const verdictItems = ({ verdict, items }: BallotRound) =>
  (verdict?.items ?? []).map(({ candidate, count, result, reason, position, needed }) => ({
    itemId: candidate,
    name: items.find(({ id }) => id === candidate)?.name ?? candidate,
    ...{ result, reason, position, needed },
    votesFor: count.for,
    against: count.against,
    abstain: count.abstain,
    invalid: count.invalid,
    grades: count.grades,
    rankSum: count.rankSum,
  }));

export const verdictNext = ({ verdict }: BallotRound) => {
  const next = verdict?.next ?? { kind: 'CORRECT_COUNTS' as const };
  return {
    kind: next.kind,
    itemIds: 'candidates' in next ? next.candidates : [],
    places: 'places' in next ? next.places : null,
  };
};
