import { motionLifecycle } from '@renda/suggestions-rules';

import { assertReported } from '../motion-reports.ts';
import { decideMotion, lockMotion, presidium } from '../motions.ts';

import type { LeaveMotionOffAgendaInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** REFERRED → NOT_ON_AGENDA, after the committee's report (SUG-14). */
export const leaveMotionOffAgenda = async (
  input: LeaveMotionOffAgendaInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(presidium, input, unit);
  motionLifecycle.advance(motion.state, 'leaveOff');
  assertReported(motion);
  return { motion: await decideMotion(motion, 'leaveOff', input.decision, {}, unit) };
};
