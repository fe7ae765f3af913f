import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { votingErrors } from '../errors.ts';
import { assertIn } from '../programme-steps.ts';
import { proposalLifecycle } from '../proposal-lifecycle.ts';
import { proposalEvent } from '../programme-events.ts';
import { within } from '../texts.ts';

import type { MergeProposalsInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ProjectProposal } from '../persistence/project-proposal.table.ts';

/** Similar proposals become one; each keeps its record and points to it (VOT-1). */
export const mergeProposals = async (
  { intoId, proposalIds }: MergeProposalsInput,
  unit: VotingUnit,
): Promise<{ readonly proposal: ProjectProposal }> => {
  const ids = [...new Set(proposalIds)].filter((id) => id !== intoId);
  within(ids.length, 1, 200, 'proposalIds');
  const locked = await unit.proposals.lockAll([intoId, ...ids]);
  const into = locked.find(({ id }) => id === intoId);
  if (!into) throw commonErrors.NOT_FOUND({ type: 'ProjectProposal', id: intoId });
  assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE'], into.regionCode);
  assertIn(await unit.programmes.share(into.programmeId), ['SCREENING'], 'mergeProposals');

  const merged = locked.filter(({ id, programmeId }) => id !== intoId && programmeId === into.programmeId);
  const foreign = ids.filter((id) => !merged.some((proposal) => proposal.id === id));
  if (foreign.length > 0) throw votingErrors.PROPOSALS_OF_OTHER_PROGRAMME({ ids: foreign }, { field: 'proposalIds' });
  // Nothing may point to one that is itself merged or dropped.
  if (into.state === 'MERGED' || into.state === 'DROPPED') proposalLifecycle.advance(into.state, 'merge');
  for (const proposal of merged) {
    const state = proposalLifecycle.advance(proposal.state, 'merge');
    const saved = await unit.proposals.save({ ...proposal, state, mergedIntoId: into.id });
    unit.emit(proposalEvent('proposal.merged', saved, { programmeId: into.programmeId, intoId: into.id }));
  }
  await unit.proposals.redirect(ids, into.id);
  return { proposal: into };
};
