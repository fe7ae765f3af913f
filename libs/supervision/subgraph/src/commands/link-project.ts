import { commonErrors } from '@renda/kernel';
import { projectLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { assertCommitteeStaff } from '../access.ts';
import { foreignIdOrNull } from '../foreign-id.ts';
import { lockProject, saveProject } from '../moves.ts';
import { optionalText } from '../required-text.ts';

import type { LinkProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Staff accept what was proposed, or name others (SUP-2). */
export const linkProject = async (
  input: LinkProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  const project = await lockProject(input, unit, (found) => assertCommitteeStaff(unit.viewer, found));
  if (projectLifecycle.isFinal(project.state))
    throw commonErrors.ILLEGAL_TRANSITION({ state: project.state, event: 'link', possible: '—' });
  const leaderId = foreignIdOrNull('Representative', input.leaderId, 'leaderId') ?? project.leaderId;
  const committeeField = optionalText(input.committeeField) ?? project.committeeField;
  const groupId = foreignIdOrNull('RepresentativeGroup', input.groupId, 'groupId') ?? project.groupId;
  if (!leaderId && !committeeField && !groupId) throw supervisionErrors.LINK_CANDIDATES_REQUIRED();
  const linkDistance = groupId === project.groupId ? project.linkDistance : null;
  const link = { leaderId, committeeField, groupId };
  const changed = { ...project, ...link, linkDistance, linkState: 'ACCEPTED' } as const;
  return { project: await saveProject(changed, 'project.linked', link, unit) };
};
