import { assertVersion } from '@renda/commands';
import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { asSeated, seatsIn } from '../movers.ts';

import type { SignMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** One of those invited signs a draft; signing twice changes nothing (SUG-14). */
export const signMotion = async (input: SignMotionInput, given: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const motion = await given.motions.lock(input.motionId);
  const { id, regionCode, stateSince: since, invitedIds } = motion;
  const own = seatsIn(given.viewer, regionCode);
  const signer = (
    input.representativeId ??
    own.find((each) => invitedIds.includes(each)) ??
    own[0] ??
    ''
  ).toLowerCase();
  const notInvited = () => suggestionsErrors.NOT_INVITED({ representative: signer });
  const unit = await asSeated(signer, { regionCode, since, about: id }, input, given, notInvited);
  if (!invitedIds.includes(signer)) throw notInvited();
  assertVersion(motion, input.expectedVersion);
  const { state, signerIds } = motion;
  if (state !== 'DRAFT') throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'sign', possible: '—' });
  if (signerIds.includes(signer)) return { motion };
  const signed = await unit.motions.save({ ...motion, signerIds: [...signerIds, signer] });
  unit.emit(suggestionsEvent('motion.signed', { representativeId: signer }, { type: 'Motion', row: signed }));
  return { motion: signed };
};
