import { candidateInScreening, listChanged } from '../candidate-steps.ts';
import { votingErrors } from '../errors.ts';
import { candidateEvent } from '../programme-events.ts';
import { reasonIn } from '../texts.ts';

import type { WithdrawCandidateInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { CandidateProject } from '../persistence/candidate-project.table.ts';

/** Off the list, into the pool, with its reason (VOT-2). */
export const withdrawCandidate = async (
  input: WithdrawCandidateInput,
  unit: VotingUnit,
): Promise<{ readonly candidate: CandidateProject }> => {
  const { candidate, programme } = await candidateInScreening(unit, input, 'withdrawCandidate');
  const { title, state } = candidate;
  if (state !== 'LISTED') throw votingErrors.CANDIDATE_NOT_LISTED({ title, state });
  const reason = reasonIn(input.reason);
  const gone = await unit.candidates.save({ ...candidate, state: 'RESERVE', place: null, removalReason: reason });
  await listChanged(unit, programme);
  unit.emit(candidateEvent('candidate.withdrawn', gone, { programmeId: programme.id, reason }));
  return { candidate: gone };
};
