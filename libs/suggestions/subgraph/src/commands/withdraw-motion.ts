import { decideMotion, lockMotion, presidium } from '../motions.ts';
import { reasonOf } from '../reason.ts';

import type { WithdrawMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** Before the vote, with the presidium's consent (SUG-14). */
export const withdrawMotion = async (
  input: WithdrawMotionInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(presidium, input, unit);
  const withdrawalReason = reasonOf(input.reason);
  return { motion: await decideMotion(motion, 'withdraw', input.decision, { withdrawalReason }, unit) };
};
