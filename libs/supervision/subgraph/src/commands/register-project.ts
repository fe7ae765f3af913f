import { registerOnce } from '@renda/commands';
import { commonErrors } from '@renda/kernel';

import { assertCommitteeStaff } from '../access.ts';
import { addProject } from '../new-project.ts';
import { givenFacts } from '../given-facts.ts';

import type { RegisterProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** – → DECIDED, from the papers of a decision the graph knows no vote of (ACC-3). */
export const registerProject = async (
  input: RegisterProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject }> => {
  assertCommitteeStaff(unit.viewer, input);
  if (input.decidedOn > unit.today())
    throw commonErrors.DAY_IN_FUTURE({ day: input.decidedOn }, { field: 'decidedOn' });
  const project = await registerOnce(unit, 'SupervisedProject', input.externalReference, {
    create: (id) =>
      addProject(
        {
          ...givenFacts(input),
          id,
          regionCode: input.regionCode,
          programmeId: null,
          candidateProjectId: null,
          replacesId: null,
          year: input.year,
          decidedOn: input.decidedOn,
          congressEndedOn: input.congressEndedOn ?? input.decidedOn,
        },
        unit,
      ),
    existing: (id) => unit.projects.findById(id),
  });
  return { project };
};
