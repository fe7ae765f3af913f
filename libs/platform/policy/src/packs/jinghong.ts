import { threePhases } from '../values/project-phases.ts';

import type { PolicyPack } from './policy-pack.ts';

export const jinghong: PolicyPack = {
  key: 'jinghong',
  region: '532801',
  name: { en: 'Jinghong', zh: '景洪市' },
  document: '《景洪市人大常委会关于市人大代表联系监督市政府惠民实事的实施意见》',
  effectiveFrom: '2023-07-31',
  dated: 'The day the document was published on the net.',
  values: [
    { name: 'project.planMonths', value: 1, at: 'part 4 item 1' },
    { name: 'project.phases', value: threePhases, at: 'part 4' },
  ],
};
