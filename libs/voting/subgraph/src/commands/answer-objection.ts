import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { votingEvent } from '../events.ts';
import { textWithin } from '../texts.ts';

import type { AnswerObjectionInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ListObjection } from '../persistence/list-objection.table.ts';

/** Answered once, in public (VOT-2). */
export const answerObjection = async (
  input: AnswerObjectionInput,
  unit: VotingUnit,
): Promise<{ readonly objection: ListObjection }> => {
  const objection = await unit.objections.lock(input.objectionId);
  assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE', 'COMMITTEE_STAFF'], objection.regionCode);
  assertVersion(objection, input.expectedVersion);
  if (objection.answeredOn)
    throw commonErrors.ILLEGAL_TRANSITION({ state: 'ANSWERED', event: 'answerObjection', possible: '—' });
  const answer = textWithin(input.answer, 5000, 'answer');
  const answered = await unit.objections.save({ ...objection, answer, answeredOn: unit.today() });
  const { text: _, ...snapshot } = answered;
  unit.emit(
    votingEvent({
      kind: 'objection.answered',
      aggregate: { type: 'ListObjection', id: answered.id },
      region: answered.regionCode,
      data: { programmeId: answered.programmeId },
      snapshot,
    }),
  );
  return { objection: answered };
};
