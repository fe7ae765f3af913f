import type { Day, RegionCode } from '@renda/kernel';
import type { PolicyReader } from '@renda/policy';
import type { SuggestionLimits } from '@renda/suggestions-rules';

const names = [
  'suggestion.approval',
  'suggestion.evaluator',
  'suggestion.assignWorkdays',
  'suggestion.adjustWorkdays',
  'suggestion.decideWorkdays',
  'suggestion.contactWorkdays',
  'suggestion.jointMonths',
  'suggestion.replyMonths',
  'suggestion.extendedMonths',
  'suggestion.dualContactMonths',
  'suggestion.evaluateWorkdays',
  'suggestion.rereplyMonths',
  'suggestion.maxRounds',
] as const;

/** The policy of a region on a day, as it is kept with a case that begins then (ONE-9). */
export const limitsOn = async (policy: PolicyReader, region: RegionCode, on: Day): Promise<SuggestionLimits> => {
  const values = await policy.readMany(region, [...names, 'deadline.holidayShift'], on);
  const { 'deadline.holidayShift': holidayShift, ...own } = values;
  const limits = Object.entries(own).map(([name, value]) => [name.replace('suggestion.', ''), value]);
  return { on, holidayShift, ...Object.fromEntries(limits) } as SuggestionLimits;
};
