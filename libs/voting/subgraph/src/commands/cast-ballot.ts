import { commonErrors } from '@renda/kernel';
import { assertCastable } from '@renda/voting-rules';

import { isSealedBy, publicKeyFrom } from '../blind-signatures.ts';
import { credentialIn, receiptOf } from '../credentials.ts';
import { votingErrors } from '../errors.ts';
import { isUuid } from '../foreign-id.ts';

import type { BallotForm, Mark } from '@renda/voting-rules';

import type { CastBallotInput } from '../__generated__/resolvers.ts';
import type { BallotBox } from '../persistence/ballot-box.ts';

/**
 * The one mutation outside the envelope: no viewer, event, audit row, key or time (VOT-5). The credential is the key:
 * the same ballot again gets the same answer, also after closing; another one is refused.
 */
export const castBallot = async (
  { roundId, ...input }: CastBallotInput,
  box: BallotBox,
): Promise<{ readonly receipt: string }> => {
  const casting = isUuid(roundId) ? await box.formOf(roundId) : null;
  if (!casting) throw commonErrors.NOT_FOUND({ type: 'BallotRound', id: roundId }, { field: 'roundId' });
  const { state, publicKey, form } = casting;
  if (publicKey === null) throw votingErrors.ROUND_NOT_CASTING({ state });
  const { message, signature } = credentialIn(input.credential);
  if (!isSealedBy(publicKeyFrom(publicKey), message, signature)) throw votingErrors.CREDENTIAL_INVALID();

  const marks = marksIn(form, input.marks);
  const receipt = receiptOf(roundId, message);
  if (state === 'CASTING' && (await box.cast({ receipt, roundId, marks }))) return { receipt };
  const known = await box.marksOf(receipt);
  if (!known) throw votingErrors.ROUND_NOT_CASTING({ state: (await box.formOf(roundId))?.state ?? state });
  if (!isSame(known, marks)) throw votingErrors.CREDENTIAL_USED();
  return { receipt };
};

/** The marks in the order of the form, each written one way, so that the same ballot is the same bytes. */
const marksIn = (form: BallotForm, given: CastBallotInput['marks']): readonly Mark[] => {
  const marks = given.map(({ itemId, choice, rank }): Mark => ({
    candidate: itemId,
    ...(choice && !(form.kind === 'APPROVAL' && choice === 'FOR') && { choice }),
    ...(typeof rank === 'number' && { rank }),
  }));
  assertCastable(form, marks);
  const placeOf = ({ candidate }: Mark): number => form.candidates.indexOf(candidate);
  return marks.sort((a, b) => placeOf(a) - placeOf(b));
};

const isSame = (known: readonly Mark[], marks: readonly Mark[]): boolean =>
  known.length === marks.length &&
  known.every(
    ({ candidate, choice, rank }, index) =>
      candidate === marks[index]?.candidate && choice === marks[index]?.choice && rank === marks[index]?.rank,
  );
