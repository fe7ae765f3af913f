import { votingErrors } from '../errors.ts';
import { proposalLifecycle } from '../proposal-lifecycle.ts';
import { proposalToJudge } from '../proposal-steps.ts';
import { proposalEvent } from '../programme-events.ts';
import { reasonIn } from '../texts.ts';

import type { DropProposalInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ProjectProposal } from '../persistence/project-proposal.table.ts';

/** Not taken up, with a recorded reason and, if so, the entry of the negative list (VOT-1). */
export const dropProposal = async (
  input: DropProposalInput,
  unit: VotingUnit,
): Promise<{ readonly proposal: ProjectProposal }> => {
  const { proposal, programme } = await proposalToJudge(unit, input, 'dropProposal');
  const dropReason = reasonIn(input.reason);
  const negativeItem = input.negativeItem ?? null;
  const known = programme.negativeList.map(({ code }) => code);
  if (negativeItem !== null && !known.includes(negativeItem))
    throw votingErrors.NEGATIVE_ITEM_UNKNOWN({ code: negativeItem, known }, { field: 'negativeItem' });
  const state = proposalLifecycle.advance(proposal.state, 'drop');
  const dropped = await unit.proposals.save({ ...proposal, state, dropReason, negativeItem });
  unit.emit(
    proposalEvent('proposal.dropped', dropped, { programmeId: programme.id, reason: dropReason, negativeItem }),
  );
  return { proposal: dropped };
};
