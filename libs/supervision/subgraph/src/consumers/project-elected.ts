import { addProject } from '../new-project.ts';

import type { ConsumerDefinition, DomainEvent } from '@renda/events';
import type { Day, RegionCode } from '@renda/kernel';

import type { SupervisionUnit } from '../context.ts';

/** What is read of voting's `project.elected`; its aggregate is the CandidateProject. */
export interface ElectedProject {
  readonly programmeId: string;
  readonly year: number;
  readonly regionCode: RegionCode;
  readonly title: string;
  readonly content: string;
  readonly siteRegionCode: RegionCode;
  readonly coordinate: { readonly longitude: number; readonly latitude: number } | null;
  /** In fen. */
  readonly budgetTotal: number;
  readonly beneficiaries: string;
  readonly responsibleUnitId: string;
  readonly timetable: readonly { readonly due: Day }[];
  readonly decidedOn: Day;
}

/** Each elected candidate becomes one project under supervision, once however often its event comes (VOT-9, SUP-1). */
export const projectElected: ConsumerDefinition<SupervisionUnit> = {
  name: 'projectElected',
  from: 'voting',
  kinds: ['project.elected'],
  apply: async ({ aggregate, data }: DomainEvent, unit) => {
    const [known] = await unit.projects.ofCandidates([aggregate.id]);
    if (!known) await addProject(factsOf(aggregate.id, data as ElectedProject), unit);
  },
};

const factsOf = (candidateProjectId: string, { coordinate, budgetTotal, timetable, ...elected }: ElectedProject) => ({
  regionCode: elected.regionCode,
  programmeId: elected.programmeId,
  candidateProjectId,
  replacesId: null,
  title: elected.title,
  content: elected.content,
  year: elected.year,
  siteRegionCode: elected.siteRegionCode,
  siteAddress: null,
  longitude: coordinate?.longitude ?? null,
  latitude: coordinate?.latitude ?? null,
  budget: budgetTotal,
  beneficiaries: elected.beneficiaries,
  responsibleUnitId: elected.responsibleUnitId,
  decidedOn: elected.decidedOn,
  // Certified in the congress's last sitting; voting tells no other end of it.
  congressEndedOn: elected.decidedOn,
  finishOn: timetable.at(-1)?.due ?? null,
});
