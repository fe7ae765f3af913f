import type { Day, RegionCode } from '@renda/kernel';
import type { PolicyReader } from '@renda/policy';
import type { OpinionLimits } from '@renda/stations-rules';

/** The policy in force where and when an opinion is registered; it keeps it to its end (ONE-9). */
export const opinionLimits = async (region: RegionCode, on: Day, policy: PolicyReader): Promise<OpinionLimits> => {
  const values = await policy.readMany(
    region,
    ['opinion.sortDays', 'opinion.resolveDays', 'opinion.feedbackDays', 'opinion.rateDays', 'opinion.maxRehandlings'],
    on,
  );
  return {
    sortDays: values['opinion.sortDays'],
    resolveDays: values['opinion.resolveDays'],
    feedbackDays: values['opinion.feedbackDays'],
    rateDays: values['opinion.rateDays'],
    maxRehandlings: values['opinion.maxRehandlings'],
  };
};
