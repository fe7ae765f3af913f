import { recordDecision } from '../decisions.ts';
import { givenFacts } from '../given-facts.ts';
import { moveProject } from '../moves.ts';
import { addProject } from '../new-project.ts';

import type { ReplaceProjectInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { SupervisedProject } from '../persistence/supervised-project.table.ts';

/** Another project stands in the place of this one, and begins as DECIDED; its plan's time runs from the decision (VOT-9). */
export const replaceProject = async (
  input: ReplaceProjectInput,
  unit: SupervisionUnit,
): Promise<{ project: SupervisedProject; replacement: SupervisedProject }> => {
  const { project, data } = await recordDecision(input, 'REPLACE', unit);
  const { regionCode, programmeId, year, id } = project;
  const { decidedOn } = data;
  const replacement = await addProject(
    {
      ...givenFacts(input.replacement),
      regionCode,
      programmeId,
      year,
      candidateProjectId: null,
      replacesId: id,
      decidedOn,
      congressEndedOn: decidedOn,
    },
    unit,
  );
  const replaced = await moveProject(
    project,
    { event: 'replace', kind: 'project.replaced', data: { ...data, replacementId: replacement.id } },
    unit,
  );
  return { project: replaced, replacement };
};
