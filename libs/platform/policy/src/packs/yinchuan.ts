import { defaultDutyScheme } from '../values/duty-scheme.ts';
import { sevenHavesThreeOpen } from '../values/station-standards.ts';

import type { PolicyPack } from './policy-pack.ts';

const told = 'Told of Yinchuan as practice; not in this document.';

export const yinchuan: PolicyPack = {
  key: 'yinchuan',
  region: '640100',
  name: { en: 'Yinchuan', zh: '银川市' },
  document: 'Standing Committee of Yinchuan, implementing opinion on dual contact (“双联”工作实施意见)',
  effectiveFrom: '2021-01-01',
  dated: 'The document carries no date; the first day of 2021 is our assumption.',
  values: [
    { name: 'contact.deputiesPerMember', value: 5, at: 'part 2 item 2' },
    { name: 'contact.visitsPerYear', value: 1, at: 'part 2 item 2' },
    { name: 'contact.citizensMin', value: 3, at: 'part 3 item 3' },
    { name: 'contact.citizensMax', value: 5, at: 'part 3 item 3' },
    { name: 'meeting.observersMin', value: 10, at: 'part 2 item 3' },
    { name: 'station.receptionsPerYear', value: 4, at: 'part 3 item 3' },
    {
      name: 'station.standard',
      value: sevenHavesThreeOpen,
      at: 'part 3 item 2',
      assumed: 'Points and stars are our assumption.',
    },
    { name: 'suggestion.approval', value: 'DUAL_CONTACT_ONLY', at: 'part 4 item 1' },
    {
      name: 'duty.scheme',
      value: defaultDutyScheme,
      at: '–',
      assumed: `${told} 100 points in three grades; points and caps per item are our assumption.`,
    },
    { name: 'project.amberLag', value: 10, at: '–', assumed: told },
    { name: 'project.redLag', value: 30, at: '–', assumed: told },
  ],
};
