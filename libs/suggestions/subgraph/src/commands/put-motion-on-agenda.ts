import { assertReported } from '../motion-reports.ts';
import { decideMotion, lockMotion, presidium } from '../motions.ts';

import type { PutMotionOnAgendaInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** SUBMITTED → ON_AGENDA, or REFERRED → ON_AGENDA after the committee's report (SUG-14). */
export const putMotionOnAgenda = async (
  input: PutMotionOnAgendaInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(presidium, input, unit);
  if (motion.state === 'REFERRED') assertReported(motion);
  return { motion: await decideMotion(motion, 'putOnAgenda', input.decision, {}, unit) };
};
