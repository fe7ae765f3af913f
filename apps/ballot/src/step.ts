import type { KeptVote } from './device/kept-votes.ts';
import type { RoundState } from './round.ts';

/** What this phone can do now, from what the round is and what the phone keeps of it. */
export type Step =
  | 'NOT_YET'
  | 'TAKE'
  | 'TAKE_AGAIN'
  | 'WAIT'
  | 'MARK'
  | 'UNSURE'
  | 'CAST'
  | 'RESULT'
  | 'ISSUING_CLOSED'
  | 'CASTING_CLOSED'
  | 'VOID'
  | 'CANCELLED';

type Kept = Pick<KeptVote, 'blinded' | 'credential' | 'sent' | 'receipt'>;

export const stepOf = (state: RoundState, kept: Kept | undefined): Step => {
  if (state === 'VOID' || state === 'CANCELLED') return state;
  if (kept?.receipt !== undefined) return state === 'PUBLISHED' ? 'RESULT' : 'CAST';
  // The ballot may be in the box: only the server can tell, and it answers after closing, too.
  if (kept?.sent) return 'UNSURE';
  if (state === 'PUBLISHED') return 'RESULT';
  if (kept?.credential) return withCredential(state);
  // The message was sent, and the answer lost: it is given again as long as it is of use.
  if (kept?.blinded) return isIssuedNow(state) ? 'TAKE_AGAIN' : withoutCredential(state);
  return withoutCredential(state);
};

const isIssuedNow = (state: RoundState): boolean => state === 'ISSUING' || state === 'ISSUED' || state === 'CASTING';

const withCredential = (state: RoundState): Step =>
  state === 'CASTING' ? 'MARK' : state === 'PREPARED' || isIssuedNow(state) ? 'WAIT' : 'CASTING_CLOSED';

const withoutCredential = (state: RoundState): Step =>
  state === 'PREPARED' ? 'NOT_YET' : state === 'ISSUING' ? 'TAKE' : 'ISSUING_CLOSED';
