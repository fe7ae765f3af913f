import { createBallotCounter } from '../ballot/ballot-counter.ts';
import type { BallotForm } from '../ballot/ballot-form.ts';
import { codeOfChoice } from '../ballot/marks.ts';
import type { Mark } from '../ballot/marks.ts';
import { createBallotReader } from '../ballot/read-ballot.ts';
import { validFor } from '../ballot/tally.ts';
import type { ItemCount, Tally } from '../ballot/tally.ts';
import { createSupport } from '../recount/contest.ts';
import type { Contest } from '../recount/contest.ts';

/** The tally of published ballots, and who of them is for whom. */
export const countBallots = (
  form: BallotForm,
  ballots: readonly { readonly marks: readonly Mark[] }[],
): { readonly tally: Tally; readonly supporters: readonly Uint32Array[] } => {
  const counter = createBallotCounter(form);
  const read = createBallotReader(form);
  const support = createSupport(form.candidates.length);
  ballots.forEach(({ marks }, number) => {
    const { codes } = read(marks);
    if (!codes) return counter.addInvalid();
    counter.addCodes(codes);
    codes.forEach((code, index) => {
      if (isFor(form, code)) support.add(index, number);
    });
  });
  return { tally: counter.tally(), supporters: support.supporters() };
};

export const isFor = ({ kind, places }: BallotForm, code: number): boolean => {
  if (kind === 'RANKED') return code > 0 && code <= places;
  return code === (kind === 'GRADED' ? codeOfChoice.SATISFIED : codeOfChoice.FOR);
};

/** A tally in the words of a recount: on graded ballots "satisfied" is the vote for. */
export const figuresOf = (tally: Tally): Pick<Contest, 'votes' | 'worth' | 'ballots' | 'valid'> => {
  const votesFor = (item: ItemCount): number => item.grades?.satisfied ?? item.for;
  return {
    votes: tally.items.map(votesFor),
    worth: tally.items.map((item) => BigInt(item.rankSum === null ? votesFor(item) : -item.rankSum)),
    ballots: tally.returned,
    valid: tally.items.map((item) => validFor(item, tally)),
  };
};
