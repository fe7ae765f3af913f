import type { z } from 'zod';

import type { projectPhases } from '../schemas/supervision.ts';

export const threePhases: z.output<ReturnType<typeof projectPhases>> = [
  { code: 'LAUNCH', zh: '明确分工和宣传发动', en: 'launch', fromMonth: 2, toMonth: 3 },
  { code: 'SUPERVISE', zh: '联系监督', en: 'supervise', fromMonth: 4, toMonth: 11 },
  { code: 'CONCLUDE', zh: '总结巩固', en: 'conclude', fromMonth: 12, toMonth: 12 },
];
