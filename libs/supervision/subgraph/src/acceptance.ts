import { projectLifecycle, supervisionErrors } from '@renda/supervision-rules';

import { actsForUnit, assertCommitteeStaff, forbidden } from './access.ts';
import { foreignIdOrNull } from './foreign-id.ts';
import { lockProject } from './moves.ts';
import { requiredText } from './required-text.ts';

import type { AcceptorInput, AcceptProjectInput } from './__generated__/resolvers.ts';
import type { SupervisionUnit } from './context.ts';
import type { Acceptor, ProjectAcceptance } from './persistence/project-acceptance.table.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

interface Recorded {
  readonly project: SupervisedProject;
  readonly acceptance: ProjectAcceptance;
}

/** What named acceptors found, none of them of the unit that did the work (SUP-6). */
export const recordAcceptance = async (
  input: AcceptProjectInput,
  accepted: boolean,
  unit: SupervisionUnit,
): Promise<Recorded> => {
  const project = await lockProject(input, unit, (found) => {
    assertCommitteeStaff(unit.viewer, found);
    if (actsForUnit(unit.viewer, found.responsibleUnitId)) throw forbidden('acceptProject');
  });
  projectLifecycle.advance(project.state, accepted ? 'accept' : 'sendBack');
  const acceptance = await unit.acceptances.add({
    projectId: project.id,
    accepted,
    acceptors: acceptorsOf(input.acceptors, project.responsibleUnitId),
    findings: requiredText(input.findings, 'findings'),
    acceptedOn: unit.today(),
  });
  return { project, acceptance };
};

const acceptorsOf = (given: readonly AcceptorInput[], unitId: string | null): readonly Acceptor[] => {
  const ofUnit = given.some((acceptor) => unitId !== null && acceptor.unitId?.toLowerCase() === unitId);
  if (given.length === 0 || ofUnit) throw supervisionErrors.ACCEPTORS_REQUIRED({}, { field: 'acceptors' });
  return given.map(({ name, organisation, representativeId }) => ({
    name: requiredText(name, 'acceptors'),
    organisation: requiredText(organisation, 'acceptors'),
    representativeId: foreignIdOrNull('Representative', representativeId, 'acceptors'),
  }));
};
