import { assertVersion } from '@renda/commands';
import { subjectsOf } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { assertRouteComplete, maskText, regionOfLevel } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { answerOf } from '../citizen-words.ts';
import { foreignId } from '../foreign-id.ts';
import { moveOpinion } from '../movement.ts';
import { toHandler } from '../notices.ts';
import { lockOpinion } from '../opinions.ts';

import type { ActingRole } from '../access.ts';
import type { HandleOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { OpinionChanges } from '../movement.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';
import type { Station } from '../persistence/station.table.ts';

/** SORTED → HANDLING by one of the seven routes (STA-5). */
export const handleOpinion = async (
  input: HandleOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, station } = await lockOpinion({ opinionId: input.opinionId }, unit);
  const representativeId = representativeOf(input, unit);
  const role = await assertMayHandle(input, station, representativeId, unit);
  assertVersion(opinion, input.expectedVersion);
  assertRouteComplete(input.route, { ...input, unit: unitSaid(input), representativeId });
  const handling = handlingOf(input, opinion, unit);
  const changes = { ...handling, ...(input.route === 'SUGGESTION' ? { representativeId } : {}) };
  const movement = { event: 'handle', role, changes, note: input.instruction } as const;
  const handed = await (input.route === 'SUGGESTION' && representativeId
    ? moveOpinion(
        opinion,
        { ...movement, kind: 'opinion.turnedIntoSuggestion', data: draftOf(opinion, representativeId) },
        unit,
      )
    : moveOpinion(opinion, { ...movement, kind: 'opinion.handed', data: handoverOf(input, handling) }, unit));
  if (input.route !== 'STATION') unit.notify(toHandler(handed, 'opinion.handed', { dueOn: handed.dueOn }));
  return { opinion: answerOf(handed) };
};

// Staff hand on by every route; a representative only to the own suggestion: they pass on, and settle nothing themselves.
const assertMayHandle = async (
  { route }: HandleOpinionInput,
  station: Station,
  representativeId: string | null,
  { viewer, assignments }: StationsUnit,
): Promise<ActingRole> => {
  const own = subjectsOf(viewer, 'REPRESENTATIVE');
  if (route === 'SUGGESTION' && representativeId && own.includes(representativeId)) {
    const inRegion = viewer.grants.some(
      (grant) => grant.role === 'REPRESENTATIVE' && grant.region === station.regionCode,
    );
    const [current] = inRegion ? [] : await assignments.currentOf([representativeId]);
    if (inRegion || current?.stationId === station.id) return 'REPRESENTATIVE';
    throw commonErrors.OUT_OF_REGION({ region: station.regionCode });
  }
  const isOnlyRepresentative = viewer.grants.length > 0 && viewer.grants.every(({ role }) => role === 'REPRESENTATIVE');
  if (isOnlyRepresentative) throw commonErrors.FORBIDDEN({ action: `handleOpinion(route: ${route})` });
  return assertStaffOf(viewer, station);
};

const representativeOf = ({ route, representativeId }: HandleOpinionInput, { viewer }: StationsUnit): string | null =>
  route === 'SUGGESTION'
    ? (foreignId('Representative', representativeId, 'representativeId') ??
      subjectsOf(viewer, 'REPRESENTATIVE')[0] ??
      null)
    : null;

const unitSaid = ({ unit }: HandleOpinionInput): string | null => unit?.id ?? (unit?.name?.trim() || null);

const mostJointUnits = 20;

const handlingOf = (input: HandleOpinionInput, { regionCode }: CitizenOpinion, unit: StationsUnit) => {
  const { route, level, body, instruction } = input;
  const byUnit = route === 'DEPARTMENT' || route === 'JOINT';
  const jointUnitIds = route === 'JOINT' ? (input.jointUnitIds ?? []) : [];
  if (jointUnitIds.length > mostJointUnits)
    throw commonErrors.INVALID_INPUT({ reason: `At most ${mostJointUnits} joint units.` }, { field: 'jointUnitIds' });
  return {
    route,
    level: route === 'LEVEL_UP' ? (level ?? null) : null,
    handlingRegionCode: route === 'LEVEL_UP' && level ? regionOfLevel(regionCode, level) : null,
    handlingUnitId: byUnit ? foreignId('HandlingUnit', input.unit?.id, 'unit') : null,
    handlingUnitName: byUnit ? input.unit?.name?.trim() || null : null,
    jointUnitIds: jointUnitIds.flatMap((id) => foreignId('HandlingUnit', id, 'jointUnitIds') ?? []),
    handlingBody: route === 'PETITIONS' || route === 'MEDIATION' ? (body ?? null) : null,
    instruction: instruction?.trim() || null,
    handedOn: unit.today(),
    suggestionId: null,
  } satisfies OpinionChanges;
};

const draftOf = ({ title, category, stationId }: CitizenOpinion, representativeId: string) => ({
  representativeId,
  title: maskText(title),
  category,
  stationId,
});

const handoverOf = ({ route }: HandleOpinionInput, handling: ReturnType<typeof handlingOf>) => ({
  route: route as Exclude<typeof route, 'SUGGESTION'>,
  level: handling.level,
  regionCode: handling.handlingRegionCode,
  unitId: handling.handlingUnitId,
  jointUnitIds: handling.jointUnitIds,
});
