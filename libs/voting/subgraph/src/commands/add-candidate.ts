import { newCandidateFacts } from '../candidate-facts.ts';
import { votingErrors } from '../errors.ts';
import { assertIn, lockedProgramme } from '../programme-steps.ts';
import { candidateEvent, proposalEvent } from '../programme-events.ts';
import { proposalLifecycle } from '../proposal-lifecycle.ts';

import type { AddCandidateInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { CandidateProject } from '../persistence/candidate-project.table.ts';

/** A candidate from proposals of the pool, at the end of the list (VOT-1). */
export const addCandidate = async (
  input: AddCandidateInput,
  unit: VotingUnit,
): Promise<{ readonly candidate: CandidateProject }> => {
  const programme = await lockedProgramme(unit, input, ['GOVERNMENT_OFFICE']);
  assertIn(programme, ['SCREENING'], 'addCandidate');
  const ids = [...new Set(input.proposalIds)];
  const proposals = (await unit.proposals.lockAll(ids)).filter(({ programmeId }) => programmeId === programme.id);
  const foreign = ids.filter((id) => !proposals.some((proposal) => proposal.id === id));
  if (foreign.length > 0) throw votingErrors.PROPOSALS_OF_OTHER_PROGRAMME({ ids: foreign }, { field: 'proposalIds' });

  const listed = await unit.candidates.listed(programme.id);
  const candidate = await unit.candidates.add({
    ...newCandidateFacts(input, programme.regionCode),
    programmeId: programme.id,
    regionCode: programme.regionCode,
    state: 'LISTED',
    place: (listed.at(-1)?.place ?? 0) + 1,
    removalReason: null,
    publishedOn: null,
    decidedInId: null,
  });
  for (const proposal of proposals) {
    const state = proposalLifecycle.advance(proposal.state, 'choose');
    const chosen = await unit.proposals.save({ ...proposal, state, candidateId: candidate.id });
    unit.emit(proposalEvent('proposal.chosen', chosen, { programmeId: programme.id, candidateId: candidate.id }));
  }
  await unit.programmes.save({ ...programme, currentListId: null });
  const { responsibleUnitId } = candidate;
  unit.emit(candidateEvent('candidate.added', candidate, { programmeId: programme.id, responsibleUnitId }));
  return { candidate };
};
