import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';

import { assertIn } from './programme-steps.ts';

import type { VotingUnit } from './context.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';
import type { ProjectProposal } from './persistence/project-proposal.table.ts';

/** A proposal, locked, whose programme is being screened by this office. */
export const proposalToJudge = async (
  unit: VotingUnit,
  { proposalId, expectedVersion }: { readonly proposalId: string; readonly expectedVersion?: number | null },
  what: string,
): Promise<{ readonly proposal: ProjectProposal; readonly programme: LivelihoodProgramme }> => {
  const proposal = await unit.proposals.lock(proposalId);
  assertActsIn(unit.viewer, ['GOVERNMENT_OFFICE'], proposal.regionCode);
  assertVersion(proposal, expectedVersion);
  const programme = await unit.programmes.share(proposal.programmeId);
  assertIn(programme, ['SCREENING'], what);
  return { proposal, programme };
};
