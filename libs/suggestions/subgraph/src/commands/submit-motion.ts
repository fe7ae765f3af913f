import { assertVersion } from '@renda/commands';
import { regionLevel } from '@renda/kernel';
import { assertEnoughSigners, motionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { moveMotion } from '../motions.ts';
import { asMover } from '../movers.ts';

import type { SubmitMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** DRAFT → SUBMITTED: only at a session before its deadline, by enough signers (SUG-14). */
export const submitMotion = async (input: SubmitMotionInput, given: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const motion = await given.motions.lock(input.motionId);
  const { id, regionCode, proposer, signerIds, state, stateSince: since } = motion;
  const unit = await asMover(motion, { regionCode, since, about: id }, input, given);
  assertVersion(motion, input.expectedVersion);
  motionLifecycle.advance(state, 'submit');
  const session = await unit.motionSessions.openAt(regionCode, unit.clock.now());
  if (!session) throw suggestionsErrors.MOTION_SESSION_CLOSED();
  const minimum = await signersMin(regionCode, unit);
  if (proposer === 'REPRESENTATIVES') {
    const passed = signerIds.length >= minimum;
    unit.check({ name: 'signersEnough', passed, detail: `${signerIds.length} of ${minimum}`, rule: 'SUG-14' });
  }
  assertEnoughSigners(proposer, signerIds.length, minimum);
  const changes = { submittedOn: unit.today(), session: session.session, congressId: session.congressId };
  return { motion: await moveMotion(motion, 'submit', changes, unit) };
};

const signersMin = async (regionCode: string, { policy, today }: SuggestionsUnit): Promise<number> => {
  const byLevel = await policy.read(regionCode, 'motion.signersMin', today());
  const level = regionLevel(regionCode);
  return level === 'VILLAGE' ? byLevel.TOWNSHIP : byLevel[level];
};
