import type { BallotKind } from '../ballot/ballot-form.ts';
import { moreThanHalf } from '../fraction.ts';
import type { Fraction, Threshold } from '../fraction.ts';

export const purposes = ['PROJECTS', 'EVALUATION', 'APPOINTMENT', 'RESOLUTION'] as const;
export type Purpose = (typeof purposes)[number];

export const bodies = ['CONGRESS', 'STANDING_COMMITTEE', 'EVALUATION_PANEL'] as const;
export type Body = (typeof bodies)[number];

export const majorityBases = ['ALL', 'PRESENT', 'VALID'] as const;
export type MajorityBase = (typeof majorityBases)[number];

export const shortfallPolicies = ['ACCEPT_FEWER', 'SECOND_ROUND', 'REFILL'] as const;
export type ShortfallPolicy = (typeof shortfallPolicies)[number];

/** The full list, the tied ones for the places left, or the best losers for the places left (VOT-6). */
export const stages = ['FIRST', 'RUNOFF', 'SECOND_ROUND'] as const;
export type Stage = (typeof stages)[number];

/** Everything that decides a round beside the roll and the ballots; policy values are frozen into it (ONE-9). */
export interface RoundRules {
  readonly purpose: Purpose;
  readonly body: Body;
  readonly kind: BallotKind;
  readonly stage: Stage;
  /** 1 for the first round of a vote; every further round of the same vote counts on. */
  readonly number: number;
  readonly places: number;
  readonly surplusRatio: Fraction;
  readonly quorum: Threshold;
  readonly majorityBase: MajorityBase;
  readonly shortfall: ShortfallPolicy;
  readonly maxRounds: number;
}

/** The defaults of `vote.quorum` (Organic Law art. 14, 51). */
export const defaultQuorum: Readonly<Record<Body, Threshold>> = {
  CONGRESS: { numerator: 2, denominator: 3, inclusive: true },
  STANDING_COMMITTEE: moreThanHalf,
  EVALUATION_PANEL: moreThanHalf,
};

/** The heads of a round: of the frozen roll (VOT-3), and of the credentials or papers handed out. */
export interface RollFigures {
  /** All who are entitled, and the suspended ones if `vote.countSuspended`. */
  readonly total: number;
  readonly present: number;
  readonly issued: number;
}

/** The total of a roll: suspended ones count only if `vote.countSuspended` (VOT-3). */
export const totalOf = (
  roll: { readonly entitled: number; readonly suspended: number },
  countSuspended: boolean,
): number => roll.entitled + (countSuspended ? roll.suspended : 0);

/** An appointment always needs more than half of all members (SUP-10). */
export const majorityBaseOf = ({ purpose, majorityBase }: RoundRules): MajorityBase =>
  purpose === 'APPOINTMENT' ? 'ALL' : majorityBase;
