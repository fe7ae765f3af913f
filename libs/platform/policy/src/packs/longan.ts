import { newspaperDated } from './newspaper-page.ts';

import type { PolicyPack } from './policy-pack.ts';

/** Its source gives figures of a sample district, and no parameter a value. */
export const longan: PolicyPack = {
  ...newspaperDated,
  key: 'longan',
  region: '410506',
  name: { en: 'Longan', zh: '龙安区' },
  document: '姚宏斌《奋力谱写基层人大践行全过程人民民主新篇章》',
  values: [],
};
