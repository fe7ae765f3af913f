import { isCarried } from '@renda/suggestions-rules';

import { decideMotion, lockMotion, presidium } from '../motions.ts';

import type { RecordMotionVoteInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** ON_AGENDA → ADOPTED by more than half of all members, else REJECTED (SUG-14). */
export const recordMotionVote = async (
  input: RecordMotionVoteInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(presidium, input, unit);
  const { members, votesFor, votesAgainst, abstentions, decision } = input;
  const vote = { members, votesFor, votesAgainst, abstentions };
  const event = isCarried(vote) ? 'adopt' : 'reject';
  unit.check({ name: 'carried', passed: event === 'adopt', detail: `2 × ${votesFor} > ${members}`, rule: 'SUG-14' });
  return { motion: await decideMotion(motion, event, { ...decision, body: 'CONGRESS' }, vote, unit) };
};
