import { eightHaves } from '../values/station-standards.ts';
import { nineLedgers } from '../values/station-ledgers.ts';
import { eightOnes } from '../values/yearly-duties.ts';

import type { PolicyPack } from './policy-pack.ts';

export const hezhou: PolicyPack = {
  key: 'hezhou',
  region: '451100',
  name: { en: 'Hezhou', zh: '贺州市' },
  document: '贺州市人大常委会选举联络工作委员会《做好人大代表工作的实践与思考》',
  effectiveFrom: '2019-09-26',
  dated: 'The day the article was published.',
  values: [
    { name: 'group.activitiesPerYear', value: 2, at: 'part 3 item 1' },
    { name: 'group.quarterlyTheme', value: true, at: 'part 1 item 2' },
    { name: 'group.activityDaysMin', value: 1, at: 'part 1 item 2' },
    { name: 'group.activityDaysMax', value: 2, at: 'part 1 item 2' },
    { name: 'keySupervision.perLeaderMin', value: 1, at: 'part 2 item 2' },
    { name: 'keySupervision.perLeaderMax', value: 2, at: 'part 2 item 2' },
    { name: 'station.standard', value: eightHaves, at: 'part 4', assumed: 'Points and stars are our assumption.' },
    { name: 'station.ledgers', value: nineLedgers, at: 'part 4' },
    {
      name: 'duty.yearly',
      value: eightOnes,
      at: 'part 4',
      assumed: 'The year as period of the skill and of the household is our assumption.',
    },
  ],
};
