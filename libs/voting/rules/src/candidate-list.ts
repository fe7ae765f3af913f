import { addDays } from '@renda/kernel';
import type { Day } from '@renda/kernel';
import { ballotErrors } from './errors.ts';
import { ceilOfShare } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** Candidates beyond the places: max(1, ⌈N × ratio⌉), so that there is always a choice (VOT-2). */
export const surplusOf = (places: number, ratio: Fraction): number => Math.max(1, ceilOfShare(places, ratio));

export const requiredCandidates = (places: number, ratio: Fraction): number => places + surplusOf(places, ratio);

export const isListLongEnough = (candidates: number, places: number, ratio: Fraction): boolean =>
  candidates >= requiredCandidates(places, ratio);

/** Refuses a list that leaves too little choice (VOT-2). */
export const assertListLongEnough = (candidates: number, places: number, ratio: Fraction): void => {
  if (isListLongEnough(candidates, places, ratio)) return;
  throw ballotErrors.CANDIDATE_LIST_TOO_SHORT({ places, candidates, required: requiredCandidates(places, ratio) });
};

/** The first day on which a list published on this day may be voted on (`vote.publicDays`). */
export const earliestVotingDay = (publishedOn: Day, publicDays: number): Day => addDays(publishedOn, publicDays);
