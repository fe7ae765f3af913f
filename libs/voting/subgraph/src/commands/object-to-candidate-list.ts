import { commonErrors } from '@renda/kernel';

import { assertNoCrowd } from '../crowd.ts';
import { votingEvent } from '../events.ts';
import { assertIn } from '../programme-steps.ts';
import { textWithin } from '../texts.ts';

import type { ObjectToCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ListObjection } from '../persistence/list-objection.table.ts';

/** Anyone, while the list is public and not yet voted on (VOT-2). */
export const objectToCandidateList = async (
  input: ObjectToCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly objection: ListObjection }> => {
  const programme = await unit.programmes.share(input.programmeId);
  assertIn(programme, ['CANDIDATES_PUBLISHED', 'DELIBERATING'], 'objectToCandidateList');
  await assertNoCrowd(unit, programme.id, 'list_objection');
  const candidateId = await candidateOn(unit, programme.id, input.candidateId);
  const objection = await unit.objections.add({
    programmeId: programme.id,
    regionCode: programme.regionCode,
    listVersion: await unit.listVersions.lastNumber(programme.id),
    candidateId,
    text: textWithin(input.text, 2000, 'text'),
    answer: null,
    answeredOn: null,
  });
  const { text: _, ...snapshot } = objection;
  unit.emit(
    votingEvent({
      kind: 'objection.made',
      aggregate: { type: 'ListObjection', id: objection.id },
      region: objection.regionCode,
      data: { programmeId: programme.id, candidateId },
      snapshot,
    }),
  );
  return { objection };
};

/** The candidate a remark is about must stand on this list, or have stood on it in public. */
export const candidateOn = async (
  unit: VotingUnit,
  programmeId: string,
  id: string | null | undefined,
): Promise<string | null> => {
  if (!id) return null;
  const candidate = await unit.candidates.findById(id);
  if (candidate?.programmeId !== programmeId || candidate.publishedOn === null)
    throw commonErrors.NOT_FOUND({ type: 'CandidateProject', id }, { field: 'candidateId' });
  return id;
};
