import { ballotErrors } from '../errors.ts';
import type { BallotForm } from './ballot-form.ts';
import type { GradeCount, ItemCount, Tally } from './tally.ts';

/** What one officer counted of one item. What a kind of ballot does not have is left out and counts 0. */
export interface PaperItem {
  readonly candidate: string;
  readonly for?: number;
  readonly against?: number;
  readonly abstain?: number;
  /** Invalid marks of this item on ballots that are valid otherwise. */
  readonly invalid?: number;
  readonly grades?: GradeCount;
  readonly rankSum?: number;
}

export interface PaperCounts {
  readonly returned: number;
  /** Ballots invalid as a whole. */
  readonly invalid: number;
  readonly items: readonly PaperItem[];
}

/** The tally of a paper round: the counts of two officers, which must agree in every figure (VOT-8). */
export const agreedTally = (form: BallotForm, first: PaperCounts, second: PaperCounts): Tally => {
  const [tally, other] = [paperTally(form, first), paperTally(form, second)];
  const otherFigures = figuresOf(other);
  const figures = [...figuresOf(tally)].filter(([figure, count]) => otherFigures.get(figure) !== count);
  if (figures.length > 0) throw ballotErrors.PAPER_COUNTS_DISAGREE({ figures: figures.map(([figure]) => figure) });
  return tally;
};

const paperTally = (form: BallotForm, counts: PaperCounts): Tally => {
  assertComplete(form, counts);
  assertCounts(counts);
  const { returned, invalid } = counts;
  const itemOf = (candidate: string): ItemCount => {
    const item = counts.items.find((given) => given.candidate === candidate) ?? { candidate };
    const own = item.for ?? 0;
    const unmarked = form.kind === 'APPROVAL' || form.kind === 'RANKED' ? returned - invalid - own : 0;
    return {
      candidate,
      for: own,
      against: item.against ?? 0,
      abstain: item.abstain ?? unmarked,
      invalid: invalid + (item.invalid ?? 0),
      grades: form.kind === 'GRADED' ? (item.grades ?? { satisfied: 0, basicallySatisfied: 0, unsatisfied: 0 }) : null,
      rankSum: form.kind === 'RANKED' ? (item.rankSum ?? 0) : null,
    };
  };
  return { kind: form.kind, returned, invalid, items: form.candidates.map(itemOf) };
};

const assertComplete = ({ candidates }: BallotForm, { items }: PaperCounts): void => {
  const given = items.map(({ candidate }) => candidate);
  const wrong = [
    ...candidates.filter((candidate) => given.filter((name) => name === candidate).length !== 1),
    ...given.filter((name) => !candidates.includes(name)),
  ];
  if (wrong.length > 0) throw ballotErrors.PAPER_COUNTS_INCOMPLETE({ candidates: wrong });
};

const assertCounts = ({ returned, invalid, items }: PaperCounts): void => {
  const figures = [
    ['returned', returned] as const,
    ['invalid', invalid] as const,
    ...items.flatMap(({ candidate, grades, ...counts }) =>
      Object.entries({ ...counts, ...grades }).map(([name, count]) => [`${candidate}.${name}`, count] as const),
    ),
  ];
  const wrong = figures.find(([, count]) => count !== undefined && (!Number.isSafeInteger(count) || count < 0));
  if (wrong) throw ballotErrors.PAPER_COUNT_INVALID({ figure: wrong[0], value: wrong[1] });
};

/** Every figure under a name a person can look up on the counting sheet. */
const figuresOf = ({ returned, invalid, items }: Tally): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['returned', returned],
    ['invalid', invalid],
    ...items.flatMap(({ candidate, grades, ...counts }) =>
      Object.entries({ ...counts, ...grades }).map(([name, count]): [string, unknown] => [
        `${candidate}.${name}`,
        count,
      ]),
    ),
  ]);
