import { UnreachableCase } from '@renda/kernel';
import type { DomainError } from '@renda/kernel';
import { ballotErrors } from '../errors.ts';
import type { BallotForm } from './ballot-form.ts';
import { choices, codeOfChoice, grades, noMark, unreadableMark } from './marks.ts';
import type { Mark } from './marks.ts';

/** Something wrong with a ballot: refused on a screen; on paper the ballot, or only the item, is invalid (VOT-4). */
export interface BallotDefect {
  readonly scope: 'BALLOT' | 'ITEM';
  readonly error: DomainError;
}

export interface ReadBallot {
  /** One code per candidate in the form's order (a rank, for a ranked ballot); null if the whole ballot is invalid. */
  readonly codes: Uint16Array | null;
  readonly defects: readonly BallotDefect[];
}

/** Reads into the array given, or a new one; a million ballots need no million arrays. */
export type BallotReader = (marks: readonly Mark[], into?: Uint16Array) => ReadBallot;

/** Makes the reader of one form; it is made once per round, since it indexes the candidates. */
export const createBallotReader = (form: BallotForm): BallotReader => {
  const indexOf = new Map(form.candidates.map((candidate, index) => [candidate, index]));
  return (marks, codes = new Uint16Array(form.candidates.length)) => {
    codes.fill(noMark);
    const defects: BallotDefect[] = [];
    for (const mark of marks) {
      const index = indexOf.get(mark.candidate);
      if (index === undefined) defects.push(ofBallot(ballotErrors.UNKNOWN_CANDIDATE({ candidate: mark.candidate })));
      else enterMark(form, codes, index, mark, defects);
    }
    defects.push(...defectsOfWhole(form, codes));
    return { codes: defects.some(({ scope }) => scope === 'BALLOT') ? null : codes, defects };
  };
};

/** Refuses, with a sentence for the voter, a ballot that would be invalid in whole or part (VOT-4: on a screen). */
export const assertCastable = (form: BallotForm, marks: readonly Mark[]): void => {
  const [defect] = createBallotReader(form)(marks).defects;
  if (defect) throw defect.error;
};

const enterMark = (form: BallotForm, codes: Uint16Array, index: number, mark: Mark, defects: BallotDefect[]): void => {
  const { candidate } = mark;
  const perItem = form.kind === 'FOR_AGAINST_ABSTAIN' || form.kind === 'GRADED';
  const code = codeOf(form, mark);
  if (codes[index] !== noMark) {
    codes[index] = unreadableMark;
    defects.push(
      perItem
        ? ofItem(ballotErrors.TWO_MARKS_ON_ITEM({ candidate }))
        : ofBallot(ballotErrors.MARK_REPEATED({ candidate })),
    );
  } else if (code === undefined) {
    codes[index] = unreadableMark;
    const error = ballotErrors.MARK_UNSUITABLE({ candidate, kind: form.kind });
    defects.push(perItem ? ofItem(error) : ofBallot(error));
  } else {
    codes[index] = code;
  }
};

const codeOf = ({ kind, candidates }: BallotForm, { choice, rank }: Mark): number | undefined => {
  switch (kind) {
    case 'APPROVAL':
      return rank === undefined && (choice ?? 'FOR') === 'FOR' ? codeOfChoice.FOR : undefined;
    case 'FOR_AGAINST_ABSTAIN':
      return choices.some((known) => known === choice) && choice ? codeOfChoice[choice] : undefined;
    case 'GRADED':
      return grades.some((known) => known === choice) && choice ? codeOfChoice[choice] : undefined;
    case 'RANKED':
      return rank !== undefined && Number.isInteger(rank) && rank >= 1 && rank <= candidates.length ? rank : undefined;
    default:
      throw new UnreachableCase(kind);
  }
};

const defectsOfWhole = ({ kind, places, candidates }: BallotForm, codes: Uint16Array): BallotDefect[] => {
  if (kind === 'APPROVAL') {
    let marks = 0;
    for (const code of codes) if (code !== noMark) marks += 1;
    return marks > places
      ? [ofBallot(ballotErrors.TOO_MANY_MARKS({ max: places, marks, excess: marks - places }))]
      : [];
  }
  if (kind === 'GRADED') {
    return candidates
      .filter((_, index) => codes[index] === noMark)
      .map((candidate) => ofItem(ballotErrors.ITEM_UNMARKED({ candidate })));
  }
  return kind === 'RANKED' && !areRanksWhole(codes) ? [ofBallot(ballotErrors.RANKS_BROKEN())] : [];
};

/** Whether the ranks given are exactly 1 … n, each once. */
const areRanksWhole = (codes: Uint16Array): boolean => {
  const ranks = codes.filter((code) => code !== noMark).sort();
  return ranks.every((rank, index) => rank === index + 1);
};

const ofBallot = (error: DomainError): BallotDefect => ({ scope: 'BALLOT', error });
const ofItem = (error: DomainError): BallotDefect => ({ scope: 'ITEM', error });
