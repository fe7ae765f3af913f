import { coordinateFrom } from '@renda/graphql';
import { proposeLinks, supervisionErrors } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { foreignId } from '../foreign-id.ts';
import { saveProject } from '../moves.ts';

import type { LinkCandidate, LinkedProject, ProposedLink } from '@renda/supervision-rules';

import type { ProposeProjectLinksInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

type Loads = ReadonlyMap<string, number>;

/** Proposes leader, committee and group for every project of the year that has no accepted link (SUP-2). */
export const proposeProjectLinks = async (
  input: ProposeProjectLinksInput,
  unit: SupervisionUnit,
): Promise<{ projects: readonly SupervisedProject[] }> => {
  assertCommitteeStaff(unit.viewer, input);
  const { regionCode, year, leaderIds, committeeFields, groups } = input;
  if (![leaderIds, committeeFields, groups].some((given) => given?.length))
    throw supervisionErrors.LINK_CANDIDATES_REQUIRED();
  const projects = await unit.projects.lockUnlinked(regionCode, year);
  const [leaderLoads, committeeLoads, groupLoads] = [
    await unit.projects.loads(regionCode, 'leader_id'),
    await unit.projects.loads(regionCode, 'committee_field'),
    await unit.projects.loads(regionCode, 'group_id'),
  ];
  const leaders = (leaderIds ?? []).map((id) =>
    withoutPlace(foreignId('Representative', id, 'leaderIds'), leaderLoads),
  );
  const committees = (committeeFields ?? []).map((field) => withoutPlace(field, committeeLoads));
  const sited = projects.map(linkable);
  const leaderOf = byProject(proposeLinks(sited, leaders));
  const committeeOf = byProject(proposeLinks(sited, committees));
  const groupOf = byProject(proposeLinks(sited, groupCandidates(input, groupLoads)));

  const proposed: SupervisedProject[] = [];
  for (const project of projects) {
    const link = {
      leaderId: leaderOf.get(project.id)?.candidateId ?? project.leaderId,
      committeeField: committeeOf.get(project.id)?.candidateId ?? project.committeeField,
      groupId: groupOf.get(project.id)?.candidateId ?? project.groupId,
    };
    const linkDistance = groupOf.get(project.id)?.distance ?? null;
    const changed = { ...project, ...link, linkDistance, linkState: 'PROPOSED' } as const;
    proposed.push(await saveProject(changed, 'project.linkProposed', link, unit));
  }
  return { projects: proposed };
};

const withoutPlace = (id: string, loads: Loads): LinkCandidate => ({ id, load: loads.get(id) ?? 0, places: [] });

const groupCandidates = ({ groups }: ProposeProjectLinksInput, loads: Loads): readonly LinkCandidate[] =>
  (groups ?? []).map(({ id: given, places }) => {
    const id = foreignId('RepresentativeGroup', given, 'groups');
    return { id, load: loads.get(id) ?? 0, places: (places ?? []).map(coordinateFrom) };
  });

const linkable = ({ id, longitude, latitude }: SupervisedProject): LinkedProject => ({
  id,
  site: longitude === null || latitude === null ? null : { longitude, latitude },
});

const byProject = (links: readonly ProposedLink[]): ReadonlyMap<string, ProposedLink> =>
  new Map(links.map((link) => [link.projectId, link]));
