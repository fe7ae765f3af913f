import type { z } from 'zod';

import type { classScheme } from '../schemas/suggestion.ts';

/** SUG-6's default. */
export const fourClasses: z.output<ReturnType<typeof classScheme>> = {
  name: 'A–D',
  version: 1,
  classes: [
    {
      code: 'A',
      zh: '已经解决或者基本解决',
      en: 'solved or basically solved',
      needs: ['EVIDENCE'],
      countsAsSolved: true,
      lookBack: true,
    },
    {
      code: 'B',
      zh: '正在解决或者列入计划逐步解决',
      en: 'being solved, or planned',
      needs: ['COMMITMENT'],
      countsAsSolved: false,
      lookBack: true,
    },
    {
      code: 'C',
      zh: '因条件限制暂时无法解决',
      en: 'cannot be solved now',
      needs: ['REASON'],
      countsAsSolved: false,
      lookBack: false,
    },
    { code: 'D', zh: '留作参考', en: 'kept for reference', needs: ['REASON'], countsAsSolved: false, lookBack: false },
  ],
};
