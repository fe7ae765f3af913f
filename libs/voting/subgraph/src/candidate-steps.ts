import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { assertIn } from './programme-steps.ts';

import type { VotingUnit } from './context.ts';
import type { CandidateProject } from './persistence/candidate-project.table.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';

/** A candidate, locked with its programme, while the government office may still change the list. */
export const candidateInScreening = async (
  unit: VotingUnit,
  { candidateId, expectedVersion }: { readonly candidateId: string; readonly expectedVersion?: number | null },
  what: string,
): Promise<{ readonly candidate: CandidateProject; readonly programme: LivelihoodProgramme }> => {
  const candidate = await unit.candidates.lock(candidateId);
  assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE'], candidate.regionCode);
  assertVersion(candidate, expectedVersion);
  const programme = await unit.programmes.lock(candidate.programmeId);
  assertIn(programme, ['SCREENING'], what);
  return { candidate, programme };
};

/** A changed list must be proposed anew before it is considered. */
export const listChanged = async (unit: VotingUnit, programme: LivelihoodProgramme): Promise<void> => {
  if (programme.currentListId !== null) await unit.programmes.save({ ...programme, currentListId: null });
};
