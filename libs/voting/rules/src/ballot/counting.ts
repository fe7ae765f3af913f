import { UnreachableCase } from '@renda/kernel';
import type { BallotForm } from './ballot-form.ts';
import { codeOfChoice, codesPerItem, noMark, unreadableMark } from './marks.ts';
import type { ItemCount } from './tally.ts';

/** One ballot as small integers, one per candidate in the form's order: see `codeOfChoice`; a rank if ranked. */
export type BallotCodes = Uint8Array | Uint16Array;

/** How ballots of one kind add up. */
export interface Counting {
  /** False if the ballot is invalid as a whole; then nothing was counted. */
  enter(codes: BallotCodes, offset: number): boolean;
  item(candidate: string, index: number, returned: number, invalid: number): ItemCount;
}

export const countingOf = (form: BallotForm): Counting => {
  switch (form.kind) {
    case 'APPROVAL':
      return approvalCounting(form);
    case 'FOR_AGAINST_ABSTAIN':
      return choiceCounting(form, [codeOfChoice.FOR, codeOfChoice.AGAINST, codeOfChoice.ABSTAIN], codeOfChoice.ABSTAIN);
    case 'GRADED':
      return choiceCounting(
        form,
        [codeOfChoice.SATISFIED, codeOfChoice.BASICALLY_SATISFIED, codeOfChoice.UNSATISFIED, codeOfChoice.ABSTAIN],
        unreadableMark,
      );
    case 'RANKED':
      return rankCounting(form);
    default:
      throw new UnreachableCase(form.kind);
  }
};

const uncounted = { for: 0, against: 0, abstain: 0, grades: null, rankSum: null };

/** Marked is for, unmarked is abstain, nobody can be against (VOT-4). */
const approvalCounting = ({ candidates, places }: BallotForm): Counting => {
  const size = candidates.length;
  const votes = new Float64Array(size);
  return {
    enter: (codes, offset) => {
      let marks = 0;
      for (let i = 0; i < size; i += 1) {
        const code = codes[offset + i] ?? noMark;
        if (code > codeOfChoice.FOR) return false;
        marks += code;
      }
      if (marks > places) return false;
      for (let i = 0; i < size; i += 1) votes[i] = (votes[i] ?? 0) + (codes[offset + i] ?? 0);
      return true;
    },
    item: (candidate, index, returned, invalid) => {
      const marked = votes[index] ?? 0;
      return { ...uncounted, candidate, for: marked, abstain: returned - invalid - marked, invalid };
    },
  };
};

/** One mark per item; `unmarkedAs` says what no mark means, anything else unexpected makes the item invalid. */
const choiceCounting = (
  { kind, candidates }: BallotForm,
  accepted: readonly number[],
  unmarkedAs: number,
): Counting => {
  const size = candidates.length;
  const counts = new Float64Array(size * codesPerItem);
  const countedAs = new Uint8Array(65_536).fill(unreadableMark);
  for (const code of accepted) countedAs[code] = code;
  countedAs[noMark] = unmarkedAs;
  return {
    enter: (codes, offset) => {
      for (let i = 0; i < size; i += 1) {
        const slot = i * codesPerItem + (countedAs[codes[offset + i] ?? noMark] ?? unreadableMark);
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
      return true;
    },
    item: (candidate, index, _, invalid) => {
      const counted = (code: number): number => counts[index * codesPerItem + code] ?? 0;
      return {
        candidate,
        for: counted(codeOfChoice.FOR),
        against: counted(codeOfChoice.AGAINST),
        abstain: counted(codeOfChoice.ABSTAIN),
        invalid: invalid + counted(unreadableMark),
        grades:
          kind === 'GRADED'
            ? {
                satisfied: counted(codeOfChoice.SATISFIED),
                basicallySatisfied: counted(codeOfChoice.BASICALLY_SATISFIED),
                unsatisfied: counted(codeOfChoice.UNSATISFIED),
              }
            : null,
        rankSum: null,
      };
    },
  };
};

/**
 * Lowest sum of ranks first. An unranked candidate counts as ranked last (with the number of candidates), so that
 * leaving one out never helps it; ranked within N counts as "for" (VOT-4).
 */
const rankCounting = ({ candidates, places }: BallotForm): Counting => {
  const size = candidates.length;
  const sums = new Float64Array(size);
  const within = new Float64Array(size);
  const seen = new Uint8Array(size + 1);
  return {
    enter: (codes, offset) => {
      seen.fill(0);
      let highest = 0;
      let ranked = 0;
      for (let i = 0; i < size; i += 1) {
        const rank = codes[offset + i] ?? noMark;
        if (rank === noMark) continue;
        if (rank > size || seen[rank] === 1) return false;
        seen[rank] = 1;
        ranked += 1;
        if (rank > highest) highest = rank;
      }
      if (highest !== ranked) return false;
      for (let i = 0; i < size; i += 1) {
        const rank = codes[offset + i] ?? noMark;
        sums[i] = (sums[i] ?? 0) + (rank === noMark ? size : rank);
        if (rank !== noMark && rank <= places) within[i] = (within[i] ?? 0) + 1;
      }
      return true;
    },
    item: (candidate, index, returned, invalid) => {
      const counted = within[index] ?? 0;
      const abstain = returned - invalid - counted;
      return { ...uncounted, candidate, for: counted, abstain, invalid, rankSum: sums[index] ?? 0 };
    },
  };
};
