import type { BallotMark, VotingRound } from '@renda/voting-client';

export type BallotKind = 'APPROVAL' | 'FOR_AGAINST_ABSTAIN' | 'GRADED' | 'RANKED';
export type Choice = NonNullable<BallotMark['choice']>;

export type RoundState =
  | 'PREPARED'
  | 'ISSUING'
  | 'ISSUED'
  | 'CASTING'
  | 'CLOSED'
  | 'COUNTED'
  | 'SIGNED'
  | 'CERTIFIED'
  | 'PUBLISHED'
  | 'VOID'
  | 'CANCELLED';

export interface BallotItem {
  readonly id: string;
  readonly name: string;
}

export interface VerdictItem {
  readonly itemId: string;
  readonly name: string;
  readonly result: string;
  readonly votesFor: number;
  readonly against: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly grades: {
    readonly satisfied: number;
    readonly basicallySatisfied: number;
    readonly unsatisfied: number;
  } | null;
  readonly rankSum: number | null;
}

export interface VerdictCheck {
  readonly name: string;
  readonly passed: boolean;
  readonly rule: string;
  readonly source: string;
  readonly figures: readonly { readonly name: string; readonly value: number }[];
}

/** A round as anybody sees it: asked for without a token. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly purpose: 'PROJECTS' | 'EVALUATION' | 'APPOINTMENT' | 'RESOLUTION';
  readonly body: 'CONGRESS' | 'STANDING_COMMITTEE' | 'EVALUATION_PANEL';
  readonly kind: BallotKind;
  readonly medium: 'ELECTRONIC' | 'PAPER';
  readonly stage: 'FIRST' | 'RUNOFF' | 'SECOND_ROUND';
  readonly number: number;
  readonly places: number;
  readonly state: RoundState;
  readonly items: readonly BallotItem[];
  readonly credentialKey: VotingRound['credentialKey'] | null;
  readonly voidReason: string | null;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly roll: { readonly total: number; readonly present: number; readonly hash: string } | null;
  readonly rules: {
    readonly majorityBase: 'ALL' | 'PRESENT' | 'VALID' | null;
    readonly quorum: { readonly numerator: number; readonly denominator: number; readonly inclusive: boolean };
  };
  readonly merkleRoot: string | null;
  readonly publishedOn: string | null;
  readonly verdict: {
    readonly standing: string;
    readonly electedIds: readonly string[];
    readonly items: readonly VerdictItem[];
    readonly checks: readonly VerdictCheck[];
  } | null;
}

export const roundFields = `id title purpose body kind medium stage number places state voidReason issued returned
  merkleRoot publishedOn items { id name } credentialKey { algorithm spki } roll { total present hash }
  rules { majorityBase quorum { numerator denominator inclusive } }
  verdict { standing electedIds
    items { itemId name result votesFor against abstain invalid rankSum grades { satisfied basicallySatisfied unsatisfied } }
    checks { name passed rule source figures { name value } } }`;

/** Nothing of it changes any more. */
export const isFinal = ({ state }: Round): boolean =>
  state === 'PUBLISHED' || state === 'VOID' || state === 'CANCELLED';

/** A place further on than casting: a ballot not cast by now is not counted. */
export const isOver = ({ state }: Round): boolean =>
  ['CLOSED', 'COUNTED', 'SIGNED', 'CERTIFIED', 'PUBLISHED', 'VOID', 'CANCELLED'].includes(state);
