import { candidateFacts } from '../candidate-facts.ts';
import { candidateInScreening, listChanged } from '../candidate-steps.ts';
import { candidateEvent } from '../programme-events.ts';

import type { ReviseCandidateInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { CandidateProject } from '../persistence/candidate-project.table.ts';

/** What is left out stays (VOT-1). */
export const reviseCandidate = async (
  input: ReviseCandidateInput,
  unit: VotingUnit,
): Promise<{ readonly candidate: CandidateProject }> => {
  const { candidate, programme } = await candidateInScreening(unit, input, 'reviseCandidate');
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
  const revised = await unit.candidates.save({ ...candidate, ...candidateFacts(given, programme.regionCode) });
  await listChanged(unit, programme);
  unit.emit(candidateEvent('candidate.revised', revised, { programmeId: programme.id }));
  return { candidate: revised };
};
