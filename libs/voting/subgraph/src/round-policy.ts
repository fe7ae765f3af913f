import type { Day, RegionCode } from '@renda/kernel';
import type { PolicyReader, PolicyValue } from '@renda/policy';
import type { Body, BallotKind, Purpose, RoundRules } from '@renda/voting-rules';

/** The parameters of a vote, as they were when it began (ONE-9). */
export interface RoundPolicy {
  readonly surplusRatio: PolicyValue<'vote.surplusRatio'>;
  readonly publicDays: number;
  readonly quorum: PolicyValue<'vote.quorum'>;
  readonly majorityBase: PolicyValue<'vote.majorityBase'>;
  readonly shortfall: PolicyValue<'vote.shortfall'>;
  readonly maxRounds: number;
  readonly countSuspended: boolean;
}

export const roundPolicyOn = async (policy: PolicyReader, region: RegionCode, on: Day): Promise<RoundPolicy> => {
  const values = await policy.readMany(region, names, on);
  return {
    surplusRatio: values['vote.surplusRatio'],
    publicDays: values['vote.publicDays'],
    quorum: values['vote.quorum'],
    majorityBase: values['vote.majorityBase'],
    shortfall: values['vote.shortfall'],
    maxRounds: values['vote.maxRounds'],
    countSuspended: values['vote.countSuspended'],
  };
};

const names = [
  'vote.surplusRatio',
  'vote.publicDays',
  'vote.quorum',
  'vote.majorityBase',
  'vote.shortfall',
  'vote.maxRounds',
  'vote.countSuspended',
] as const;

/** The rules of a vote's first round. */
export const firstRoundRules = (
  policy: RoundPolicy,
  vote: { readonly purpose: Purpose; readonly body: Body; readonly kind: BallotKind; readonly places: number },
): RoundRules => {
  const { numerator, denominator, inclusive } = policy.quorum[vote.body];
  return {
    ...vote,
    stage: 'FIRST',
    number: 1,
    surplusRatio: policy.surplusRatio,
    quorum: { numerator, denominator, inclusive },
    majorityBase: policy.majorityBase,
    shortfall: policy.shortfall,
    maxRounds: policy.maxRounds,
  };
};
