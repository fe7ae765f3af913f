import { assertBallotForm } from './ballot-form.ts';
import type { BallotForm } from './ballot-form.ts';
import { countingOf } from './counting.ts';
import type { BallotCodes } from './counting.ts';
import { createBallotReader } from './read-ballot.ts';
import type { Mark } from './marks.ts';
import type { Tally } from './tally.ts';

/** Counts ballots as they stream by; its memory grows with the candidates, never with the ballots. */
export interface BallotCounter {
  add(marks: readonly Mark[]): void;
  /** The quick way in: the codes of one ballot, from `offset` on. The array may be used again afterwards. */
  addCodes(codes: BallotCodes, offset?: number): void;
  /** A ballot that is invalid as a whole. */
  addInvalid(): void;
  tally(): Tally;
}

/** Empty counts for a form (VOT-4). */
export const createBallotCounter = (form: BallotForm): BallotCounter => {
  assertBallotForm(form);
  const read = createBallotReader(form);
  const count = countingOf(form);
  const buffer = new Uint16Array(form.candidates.length);
  let returned = 0;
  let invalid = 0;

  const addInvalid = (): void => {
    returned += 1;
    invalid += 1;
  };
  const addCodes = (codes: BallotCodes, offset = 0): void => {
    if (!count.enter(codes, offset)) return addInvalid();
    returned += 1;
  };
  return {
    addInvalid,
    addCodes,
    add: (marks) => {
      const { codes } = read(marks, buffer);
      if (codes) addCodes(codes);
      else addInvalid();
    },
    tally: () => ({
      kind: form.kind,
      returned,
      invalid,
      items: form.candidates.map((candidate, index) => count.item(candidate, index, returned, invalid)),
    }),
  };
};

/** Counts a whole sequence of ballots. */
export const tallyOf = (form: BallotForm, ballots: Iterable<readonly Mark[]>): Tally => {
  const counter = createBallotCounter(form);
  for (const marks of ballots) counter.add(marks);
  return counter.tally();
};
