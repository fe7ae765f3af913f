import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';

import type { SignMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** One of those invited signs a draft; signing twice changes nothing (SUG-14). */
export const signMotion = async (input: SignMotionInput, unit: SuggestionsUnit): Promise<{ motion: Motion }> => {
  const motion = await unit.motions.lock(input.motionId);
  const own = subjectsOf(unit.viewer, 'REPRESENTATIVE');
  const signer = own.find((id) => motion.invitedIds.includes(id));
  if (!signer) throw suggestionsErrors.NOT_INVITED({ representative: own[0] });
  assertVersion(motion, input.expectedVersion);
  const { state, signerIds } = motion;
  if (state !== 'DRAFT') throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'sign', possible: '—' });
  if (signerIds.includes(signer)) return { motion };
  const signed = await unit.motions.save({ ...motion, signerIds: [...signerIds, signer] });
  unit.emit(suggestionsEvent('motion.signed', { representativeId: signer }, { type: 'Motion', row: signed }));
  return { motion: signed };
};
