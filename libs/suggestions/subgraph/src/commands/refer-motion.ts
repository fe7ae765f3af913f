import { decideMotion, lockMotion, presidium } from '../motions.ts';
import { reasonOf } from '../reason.ts';

import type { ReferMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** SUBMITTED → REFERRED to a special committee (SUG-14). */
export const referMotion = async (input: ReferMotionInput, unit: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(presidium, input, unit);
  const committee = reasonOf(input.committee, 'committee');
  return { motion: await decideMotion(motion, 'refer', input.decision, { committee }, unit) };
};
