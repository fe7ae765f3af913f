import { registerOnce } from '@renda/commands';
import { grantFor } from '@renda/identity';

import { placeFrom, siteWithin } from '../candidate-facts.ts';
import { assertNoCrowd } from '../crowd.ts';
import { votingErrors } from '../errors.ts';
import { foreignIdOrNull } from '../foreign-id.ts';
import { assertIn } from '../programme-steps.ts';
import { proposalEvent } from '../programme-events.ts';
import { textWithin } from '../texts.ts';

import type { Role } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

import type { ProposeProjectInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { ProposalSource } from '../persistence/programme-words.ts';
import type { ProjectProposal } from '../persistence/project-proposal.table.ts';

/** From one of the four sources; a citizen needs no account (VOT-1). */
export const proposeProject = async (
  input: ProposeProjectInput,
  unit: VotingUnit,
): Promise<{ readonly proposal: ProjectProposal }> => {
  // Shared, so that solicitation cannot end between this look and the proposal, and proposals do not queue.
  const programme = await unit.programmes.share(input.programmeId);
  assertIn(programme, ['SOLICITING'], 'proposeProject');
  await assertNoCrowd(unit, programme.id, 'project_proposal');
  const { regionCode } = programme;
  const row = {
    programmeId: programme.id,
    regionCode,
    state: 'SUBMITTED' as const,
    title: textWithin(input.title, 100, 'title'),
    text: textWithin(input.text, 5000, 'text'),
    siteRegionCode: siteWithin(input.siteRegionCode, regionCode),
    ...placeFrom(input.coordinate),
    estimate: input.estimate ?? null,
    opinionId: foreignIdOrNull(input.opinionId, 'opinionId'),
    suggestionId: foreignIdOrNull(input.suggestionId, 'suggestionId'),
    consultationId: foreignIdOrNull(input.consultationId, 'consultationId'),
    ...proposerOf(input.source ?? 'CITIZEN', unit, regionCode, input.siteRegionCode),
    findings: [],
    dropReason: null,
    negativeItem: null,
    mergedIntoId: null,
    candidateId: null,
  };
  const proposal = await registerOnce(unit, 'ProjectProposal', input.externalReference, {
    create: async (id) => {
      const made = await unit.proposals.add({ ...row, id });
      const { programmeId, source, opinionId, suggestionId, representativeId, unitId, stationId } = made;
      const data = { programmeId, source, opinionId, suggestionId, representativeId, unitId, stationId };
      unit.emit(proposalEvent('proposal.made', made, data));
      return made;
    },
    existing: (id) => unit.proposals.findById(id),
  });
  return { proposal };
};

type Proposer = Pick<ProjectProposal, 'source' | 'representativeId' | 'unitId' | 'stationId' | 'citizenId'>;

const nobody = { representativeId: null, unitId: null, stationId: null, citizenId: null } as const;

const proposerOf = (source: ProposalSource, unit: VotingUnit, region: RegionCode, site: RegionCode): Proposer => {
  const subjectAs = (role: Role): string => {
    const grant = grantFor(unit.viewer, [role], region) ?? grantFor(unit.viewer, [role], site);
    if (!grant?.subject) throw votingErrors.PROPOSAL_SOURCE_FOREIGN({ source }, { field: 'source' });
    return grant.subject;
  };
  switch (source) {
    case 'REPRESENTATIVE':
      return { ...nobody, source, representativeId: subjectAs('REPRESENTATIVE') };
    case 'DEPARTMENT':
      return { ...nobody, source, unitId: subjectAs('HANDLING_UNIT') };
    case 'STATION':
      return { ...nobody, source, stationId: subjectAs('STATION_STAFF') };
    case 'CITIZEN':
      return { ...nobody, source, citizenId: grantFor(unit.viewer, ['CITIZEN'], region)?.subject ?? null };
  }
};
