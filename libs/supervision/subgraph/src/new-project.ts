import { addMonths } from '@renda/kernel';

import { eventOf } from './events.ts';
import { toUnit } from './notices.ts';

import type { Day } from '@renda/kernel';

import type { SupervisionUnit } from './context.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';

/** What is known of a project when supervision of it begins. */
export type ProjectFacts = Pick<
  SupervisedProject,
  | 'regionCode'
  | 'programmeId'
  | 'candidateProjectId'
  | 'replacesId'
  | 'title'
  | 'content'
  | 'year'
  | 'siteRegionCode'
  | 'siteAddress'
  | 'longitude'
  | 'latitude'
  | 'budget'
  | 'beneficiaries'
  | 'responsibleUnitId'
  | 'decidedOn'
  | 'congressEndedOn'
> & { readonly id?: string; readonly finishOn: Day | null };

/** – → DECIDED, with the policies in force on the day of the decision (SUP-1, ONE-9). */
export const addProject = async (facts: ProjectFacts, unit: SupervisionUnit): Promise<SupervisedProject> => {
  const names = ['project.planMonths', 'project.amberLag', 'project.redLag'] as const;
  const policies = await unit.policy.readMany(facts.regionCode, names, facts.decidedOn);
  const planMonths = policies['project.planMonths'];
  const planDueOn = addMonths(facts.congressEndedOn, planMonths);
  const project = await unit.projects.add({
    ...facts,
    finishOn: facts.finishOn ?? endOfYear(facts.year),
    planMonths,
    planDueOn,
    amberLag: policies['project.amberLag'],
    redLag: policies['project.redLag'],
    state: 'DECIDED',
    stateSince: unit.today(),
    planId: null,
    startedOn: null,
    reportsFrom: null,
    percent: 0,
    spent: 0,
    reportedMonth: null,
    light: null,
    doneOn: null,
    acceptedOn: null,
    grade: null,
    retryDueOn: null,
    closedOn: null,
    summary: null,
    carriedOverFrom: null,
    leaderId: null,
    committeeField: null,
    groupId: null,
    linkState: 'NONE',
    linkDistance: null,
  });
  const { programmeId, candidateProjectId, replacesId, year } = project;
  unit.emit(
    eventOf('project.created', 'SupervisedProject', project, {
      programmeId,
      candidateProjectId,
      replacesId,
      year,
      planDueOn,
    }),
  );
  unit.plan({ name: 'PLAN', due: planDueOn, rule: `project.planMonths = ${planMonths}` });
  unit.notify(toUnit(project, project.responsibleUnitId, 'project.planOwed', { planDueOn }));
  return project;
};

const endOfYear = (year: number): Day => `${year}-12-31` as Day;
