import { tenSteps } from '../values/appointment-steps.ts';
import { newspaperDated } from './newspaper-page.ts';

import type { PolicyPack } from './policy-pack.ts';

export const xiamen: PolicyPack = {
  ...newspaperDated,
  key: 'xiamen',
  region: '350200',
  name: { en: 'Xiamen', zh: '厦门市' },
  document: '沈若飞、高诗亮《紧扣“四个坚持” 不断提高人大人事任免工作水平》',
  values: [
    {
      name: 'appointment.steps',
      value: tenSteps,
      at: 'part 3 item 1',
      assumed: 'The article names six of its ten steps; the other four, officers and materials are our assumption.',
    },
  ],
};
