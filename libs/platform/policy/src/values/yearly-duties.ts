import type { z } from 'zod';

import type { yearlyDuties } from '../schemas/duty.ts';

/** Hezhou's 八个一. Where the source names no period (skill, household) a year is our assumption. */
export const eightOnes: z.output<ReturnType<typeof yearlyDuties>> = [
  {
    code: 'GROUP_ACTIVITY',
    zh: '每半年开展一次代表小组活动',
    en: 'a group activity every half-year',
    kinds: ['GROUP_ACTIVITY'],
    times: 1,
    per: 'HALF_YEAR',
  },
  {
    code: 'INSPECTION',
    zh: '参加一次视察和调研活动',
    en: 'an inspection and research',
    kinds: ['INSPECTION', 'RESEARCH'],
    times: 1,
    per: 'YEAR',
  },
  { code: 'TRAINING', zh: '参加一期代表培训班', en: 'a training course', kinds: ['TRAINING'], times: 1, per: 'YEAR' },
  {
    code: 'VOTER_VISIT',
    zh: '走访选民、听取意见及诉求一次',
    en: 'a visit to voters',
    kinds: ['CONSTITUENT_VISIT', 'LISTENING_TO_VOTERS'],
    times: 1,
    per: 'YEAR',
  },
  {
    code: 'SUGGESTION',
    zh: '就政府工作提一条建议',
    en: "a suggestion on the government's work",
    kinds: ['SUGGESTION'],
    times: 1,
    per: 'YEAR',
  },
  {
    code: 'SKILL',
    zh: '农民代表掌握一门以上致富技术',
    en: 'farmers: a skill that earns a living',
    kinds: ['SKILL'],
    times: 1,
    per: 'YEAR',
    only: 'FARMERS',
    assumed: true,
  },
  {
    code: 'HOUSEHOLD',
    zh: '联系帮扶一户贫困户',
    en: 'a household helped',
    kinds: ['HOUSEHOLD_HELP'],
    times: 1,
    per: 'YEAR',
    assumed: true,
  },
  {
    code: 'GOOD_DEED',
    zh: '为群众办一件实事',
    en: 'a concrete good deed',
    kinds: ['GOOD_DEED'],
    times: 1,
    per: 'YEAR',
  },
];
