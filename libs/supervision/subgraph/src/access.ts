import { actsIn, assertActsIn } from '@renda/identity';
import { commonErrors, regionLevel } from '@renda/kernel';
import { supervisionErrors } from '@renda/supervision-rules';

import type { Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

import type { DecisionInput } from './__generated__/resolvers.ts';
import type { SupervisedProject } from './persistence/supervised-project.table.ts';
import type { SupervisionItem } from './persistence/supervision-item.table.ts';

interface Placed {
  readonly regionCode: RegionCode;
}

export const assertCommitteeStaff = (viewer: Viewer, { regionCode }: Placed): void =>
  assertActsIn(viewer, ['COMMITTEE_STAFF'], regionCode);

/** The project's own unit; gives its id (SUP-1). */
export const assertResponsibleUnit = (viewer: Viewer, project: SupervisedProject): string => {
  const unitId = project.responsibleUnitId;
  assertActsIn(viewer, ['HANDLING_UNIT'], project.regionCode, unitId ?? undefined);
  if (!unitId) throw supervisionErrors.NOT_THE_RESPONSIBLE_UNIT();
  return unitId;
};

const isTownship = (region: RegionCode): boolean => regionLevel(region) === 'TOWNSHIP';

/** Who enters the decision of the body that may change a chosen project, and that it is that body (VOT-9, ACC-4). */
export const assertDecision = (viewer: Viewer, { regionCode }: Placed, decision: Pick<DecisionInput, 'body'>): void => {
  const body = isTownship(regionCode) ? 'PRESIDIUM' : 'STANDING_COMMITTEE';
  assertActsIn(viewer, isTownship(regionCode) ? ['COMMITTEE_STAFF', 'PRESIDIUM'] : ['COMMITTEE_STAFF'], regionCode);
  if (decision.body !== body) throw supervisionErrors.DECIDED_BY_WRONG_BODY({ body }, { field: 'decision' });
};

/** The working committee of the item's field, any of the region where it names none; or also committee staff. */
export const assertItemRunner = (
  viewer: Viewer,
  { regionCode, field }: Pick<SupervisionItem, 'regionCode' | 'field'>,
  also: readonly 'COMMITTEE_STAFF'[] = [],
): void => assertActsIn(viewer, ['WORKING_COMMITTEE', ...also], regionCode, field ?? undefined);

/** The committee member who leads the item, in the own region (§2); or who runs it. */
export const assertItemLeader = (
  viewer: Viewer,
  item: Pick<SupervisionItem, 'regionCode' | 'field' | 'leaderId'>,
): void => {
  const leads = viewer.grants.some(
    ({ role, region, subject }) =>
      role === 'COMMITTEE_MEMBER' && region === item.regionCode && subject !== undefined && subject === item.leaderId,
  );
  if (!leads) assertItemRunner(viewer, item);
};

/** The chairpersons decide on evaluations, their office enters it (§2, ACC-3); in a township the presidium (ACC-4). */
export const assertMayRequestVote = (viewer: Viewer, { regionCode }: Placed): void =>
  assertActsIn(viewer, ['CHAIRPERSONS', 'COMMITTEE_STAFF'], regionCode);

/** Gives the one of the things for which the viewer holds the bound role there, if any. */
export const heldFor = (
  viewer: Viewer,
  role: 'REPRESENTATIVE' | 'HANDLING_UNIT',
  { regionCode }: Placed,
  ids: readonly string[],
): string | undefined => ids.find((id) => actsIn(viewer, [role], regionCode, id));

/** Whether the viewer acts for the unit, whatever else the viewer is. */
export const actsForUnit = (viewer: Viewer, unitId: string | null): boolean =>
  viewer.grants.some(({ role, subject }) => role === 'HANDLING_UNIT' && subject === unitId && unitId !== null);

export const forbidden = (action: string): Error => commonErrors.FORBIDDEN({ action });

/** One of the item's units, or the government office for them (SUP-7). */
export const assertReporter = (viewer: Viewer, item: Pick<SupervisionItem, 'regionCode' | 'unitIds'>): void => {
  if (heldFor(viewer, 'HANDLING_UNIT', item, item.unitIds)) return;
  assertActsIn(viewer, ['HANDLING_UNIT', 'GOVERNMENT_OFFICE'], item.regionCode, 'unit of the item');
};
