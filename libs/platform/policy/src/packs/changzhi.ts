import { sixLedgers } from '../values/station-ledgers.ts';
import { sixHaves } from '../values/station-standards.ts';
import { newspaperDated } from './newspaper-page.ts';

import type { PolicyPack } from './policy-pack.ts';

export const changzhi: PolicyPack = {
  ...newspaperDated,
  key: 'changzhi',
  region: '140400',
  name: { en: 'Changzhi', zh: '长治市' },
  document: '长治市人大常委会《扎实推进代表联络站平稳有序运行》',
  values: [
    {
      name: 'station.standard',
      value: sixHaves,
      at: 'part 2',
      assumed: 'The page is garbled at 标识, which is an extra item; points and stars are our assumption.',
    },
    {
      name: 'station.ledgers',
      value: sixLedgers,
      at: 'part 2',
      assumed: 'The article names 一表两卡三簿 only; what each holds is our assumption.',
    },
  ],
};
