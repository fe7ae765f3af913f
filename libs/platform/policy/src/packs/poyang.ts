import { newspaperDated } from './newspaper-page.ts';

import type { PolicyPack } from './policy-pack.ts';

export const poyang: PolicyPack = {
  ...newspaperDated,
  key: 'poyang',
  region: '361128',
  name: { en: 'Poyang', zh: '鄱阳县' },
  document: '吕五开、张源《推动乡镇人大预决算审查监督提质增效》',
  values: [{ name: 'budget.townshipVisits', value: 4, at: 'part 1: 4 to 6 townships a year' }],
};
