import { assertVersion } from '@renda/commands';
import { assertActsIn, subjectsOf } from '@renda/identity';

import { attach } from '../attachments.ts';
import { assertOwed, lockPromise, saveCommitment } from '../commitments.ts';
import { verifiable } from '../follow-ups.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';

import type { KeepCommitmentInput } from '../__generated__/resolvers.ts';
import type { Promised } from '../commitments.ts';
import type { SuggestionsUnit } from '../context.ts';

/** A promise was kept, as staff or the author saw (销号, SUG-8). */
export const keepCommitment = async (input: KeepCommitmentInput, unit: SuggestionsUnit): Promise<Promised> => {
  const { suggestion, commitment } = await lockPromise(input.commitmentId, unit);
  const isAuthor = subjectsOf(unit.viewer, 'REPRESENTATIVE').includes(suggestion.authorId);
  if (!isAuthor) assertActsIn(unit.viewer, ['COMMITTEE_STAFF'], suggestion.regionCode);
  assertVersion(commitment, input.expectedVersion);
  assertOwed(commitment);
  const keptEvidence = reasonOf(input.evidence, 'evidence');
  const { suggestionId, unitId } = commitment;
  const kept = await saveCommitment(
    { ...commitment, keptOn: unit.today(), keptEvidence, requestedDueOn: null, requestedReason: null },
    'commitment.kept',
    { suggestionId, unitId },
    unit,
  );
  await attach('COMMITMENT', commitment.id, input.attachmentIds, unit);
  // The event is the promise's: of the case only its place in the work list changes.
  const promised =
    suggestion.state === 'FOLLOW_UP'
      ? await unit.suggestions.save({ ...suggestion, ...verifiable(suggestion, unit) })
      : suggestion;
  if (!isAuthor) unit.notify(toAuthor(suggestion, 'commitment.kept'));
  return { suggestion: promised, commitment: kept };
};
