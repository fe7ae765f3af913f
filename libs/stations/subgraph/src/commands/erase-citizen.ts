import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { answerOf } from '../citizen-words.ts';
import { emitOpinion } from '../movement.ts';
import { isOwnOf, lockOpinion } from '../opinions.ts';

import type { EraseCitizenInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** Takes the personal data away for good and keeps the record (ACC-2): by committee staff, or by the citizen. */
export const eraseCitizen = async (
  input: EraseCitizenInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, station } = await lockOpinion({ opinionId: input.opinionId }, unit);
  if (!(await isOwnOf(opinion, unit))) assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], station.regionCode);
  assertVersion(opinion, input.expectedVersion);
  const reason = input.reason.trim();
  if (!reason) throw commonErrors.INVALID_INPUT({ reason: 'Say why.' }, { field: 'reason' });
  return { opinion: answerOf(await erase(opinion, { reason, redactedText: input.redactedText }, unit)) };
};

interface Erasure {
  readonly reason: string;
  readonly redactedText?: string | null;
}

/** Empties the citizen's row, the names of files, and what the citizen wrote at rating or withdrawing. */
export const erase = async (
  opinion: CitizenOpinion,
  { reason, redactedText }: Erasure,
  unit: StationsUnit,
): Promise<CitizenOpinion> => {
  if (opinion.contactId) await eraseContact(opinion.contactId, reason, unit);
  await unit.attachments.eraseNames(opinion.id);
  await unit.steps.eraseWords(opinion.id);
  const text = redactedText?.trim();
  const erased = await unit.opinions.save({
    ...opinion,
    ratingComment: null,
    ...(text ? { text, title: [...text].slice(0, 40).join('') } : {}),
  });
  emitOpinion(erased, 'opinion.citizenErased', { contactId: opinion.contactId }, unit);
  return erased;
};

const eraseContact = async (id: string, reason: string, unit: StationsUnit): Promise<void> => {
  const contact = await unit.contacts.lock(id);
  if (contact.erasedAt) return;
  await unit.contacts.save({
    ...contact,
    name: null,
    phone: null,
    address: null,
    idNumber: null,
    account: null,
    erasedAt: unit.clock.now(),
    eraseReason: reason,
  });
};
