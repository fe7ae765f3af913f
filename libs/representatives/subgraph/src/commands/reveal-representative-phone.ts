import { auditRead } from '@renda/commands';
import { commonErrors } from '@renda/kernel';

import { assertStaffOf } from '../staff.ts';

import type { CommandInput } from '@renda/commands';

import type { RepresentativesUnit } from '../context.ts';

export interface RevealRepresentativePhoneInput extends CommandInput {
  readonly representativeId: string;
  readonly purpose: string;
}

/** The number whole, with the purpose in the audit log. The input takes no idempotency key: no answer with it is kept. */
export const revealRepresentativePhone = async (
  { representativeId, purpose }: RevealRepresentativePhoneInput,
  unit: RepresentativesUnit,
) => {
  const seat = await unit.representatives.findById(representativeId);
  if (!seat) throw commonErrors.NOT_FOUND({ type: 'Representative', id: representativeId });
  assertStaffOf(unit.viewer, seat.regionCode);
  const aggregate = { type: 'Representative', id: seat.id };
  await auditRead(unit, { purpose, aggregate, region: seat.regionCode });
  const [contact] = await unit.contacts.findByIds([seat.id]);
  return { phone: contact?.phone ?? null };
};
