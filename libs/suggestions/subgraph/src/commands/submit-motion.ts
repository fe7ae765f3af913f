import { assertVersion } from '@renda/commands';
import { assertActsIn, subjectsOf } from '@renda/identity';
import { regionLevel } from '@renda/kernel';
import { assertEnoughSigners, motionLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { moveMotion } from '../motions.ts';
import { proposerRole } from './draft-motion.ts';

import type { SubmitMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** DRAFT → SUBMITTED: only at a session before its deadline, by enough signers (SUG-14). */
export const submitMotion = async (input: SubmitMotionInput, unit: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const motion = await unit.motions.lock(input.motionId);
  const { regionCode, proposer, leadId, signerIds, state } = motion;
  assertActsIn(unit.viewer, [proposerRole[proposer]], regionCode);
  if (leadId && !subjectsOf(unit.viewer, 'REPRESENTATIVE').includes(leadId)) throw suggestionsErrors.NOT_THE_AUTHOR();
  assertVersion(motion, input.expectedVersion);
  motionLifecycle.advance(state, 'submit');
  const session = await unit.motionSessions.openAt(regionCode, unit.clock.now());
  if (!session) throw suggestionsErrors.MOTION_SESSION_CLOSED();
  const minimum = await signersMin(regionCode, unit);
  unit.check({
    name: 'signersEnough',
    passed: signerIds.length >= minimum,
    detail: `${signerIds.length} of ${minimum}`,
    rule: 'SUG-14',
  });
  assertEnoughSigners(proposer, signerIds.length, minimum);
  const changes = { submittedOn: unit.today(), session: session.session, congressId: session.congressId };
  return { motion: await moveMotion(motion, 'submit', changes, unit) };
};

const signersMin = async (regionCode: string, { policy, today }: SuggestionsUnit): Promise<number> => {
  const byLevel = await policy.read(regionCode, 'motion.signersMin', today());
  const level = regionLevel(regionCode);
  return level === 'VILLAGE' ? byLevel.TOWNSHIP : byLevel[level];
};
