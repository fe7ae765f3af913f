import { commonErrors } from '@renda/kernel';

import { candidateInScreening, listChanged } from '../candidate-steps.ts';
import { candidateEvent } from '../programme-events.ts';

import type { RelistCandidateInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { CandidateProject } from '../persistence/candidate-project.table.ts';

/** From the pool back to the end of the list. */
export const relistCandidate = async (
  input: RelistCandidateInput,
  unit: VotingUnit,
): Promise<{ readonly candidate: CandidateProject }> => {
  const { candidate, programme } = await candidateInScreening(unit, input, 'relistCandidate');
  const { state } = candidate;
  if (state !== 'RESERVE') throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'relistCandidate', possible: '—' });
  const listed = await unit.candidates.listed(programme.id);
  const place = (listed.at(-1)?.place ?? 0) + 1;
  const back = await unit.candidates.save({ ...candidate, state: 'LISTED', place, removalReason: null });
  await listChanged(unit, programme);
  unit.emit(candidateEvent('candidate.relisted', back, { programmeId: programme.id }));
  return { candidate: back };
};
