import { assertActsIn, grantFor } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { votingEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { assertIn } from '../programme-steps.ts';
import { textWithin } from '../texts.ts';
import { candidateOn } from './object-to-candidate-list.ts';

import type { CommentOnCandidateListInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { DeliberationComment } from '../persistence/deliberation-comment.table.ts';

/** What a representative or a delegation says, while the list is deliberated (VOT-1). */
export const commentOnCandidateList = async (
  input: CommentOnCandidateListInput,
  unit: VotingUnit,
): Promise<{ readonly comment: DeliberationComment }> => {
  const programme = await unit.programmes.share(input.programmeId);
  assertActsIn(unit.viewer, ['REPRESENTATIVE'], programme.regionCode);
  assertIn(programme, ['DELIBERATING'], 'commentOnCandidateList');
  const author = grantFor(unit.viewer, ['REPRESENTATIVE'], programme.regionCode)?.subject;
  if (!author) throw commonErrors.FORBIDDEN({ action: 'commentOnCandidateList' });
  const candidateId = await candidateOn(unit, programme.id, input.candidateId);
  const comment = await unit.comments.add({
    programmeId: programme.id,
    regionCode: programme.regionCode,
    authorId: foreignId(author, 'subject'),
    delegation: input.delegation ? textWithin(input.delegation, 100, 'delegation') : null,
    candidateId,
    text: textWithin(input.text, 5000, 'text'),
  });
  unit.emit(
    votingEvent({
      kind: 'comment.made',
      aggregate: { type: 'DeliberationComment', id: comment.id },
      region: comment.regionCode,
      data: { programmeId: programme.id, candidateId, authorId: comment.authorId },
      snapshot: comment,
    }),
  );
  return { comment };
};
