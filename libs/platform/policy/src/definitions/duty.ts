import { definePolicy } from '../policy-definition.ts';
import { assumption } from '../policy-source.ts';
import { dutyScheme, yearlyDuties } from '../schemas/duty.ts';
import { count, flag, years } from '../schemas/numbers.ts';
import { defaultDutyScheme } from '../values/duty-scheme.ts';

/** The register of duty, its assessment, and the keeping of personal data: REP-8, REP-9, ACC-2, ONE-8. */
export const dutyPolicies = {
  'duty.yearly': definePolicy(yearlyDuties(), {
    default: [],
    source: assumption('Nothing is owed by number unless a region says so.'),
    term: '年度履职要求',
    description: 'What each representative owes in a year, by kind of act (REP-8).',
  }),
  'duty.scheme': definePolicy(dutyScheme(), {
    default: defaultDutyScheme,
    source: assumption('Points and caps are ours; the grades are those told of Yinchuan.'),
    term: '履职考核评分办法',
    description: "Points per act, caps and grades of the year's dossier (REP-9).",
  }),
  'duty.rankPublic': definePolicy(flag(), {
    default: false,
    source: assumption('A rank is shown to staff and to the representative only.'),
    term: '履职排名是否公开',
    description: 'Whether the rank within the congress is public (REP-9).',
  }),
  'privacy.retentionYears': definePolicy(years(), {
    default: 5,
    source: assumption('About the length of one term.'),
    term: '个人信息保存年限',
    description: "Years a citizen's personal data are kept after the case ended (ACC-2).",
  }),
  'privacy.minGroup': definePolicy(count(1), {
    default: 5,
    source: assumption('A usual threshold of official statistics.'),
    term: '统计最小分组人数',
    description: 'Statistics about citizens hide groups smaller than this (ONE-8).',
  }),
};
