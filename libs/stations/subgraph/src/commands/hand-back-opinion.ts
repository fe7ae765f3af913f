import { assertVersion } from '@renda/commands';
import { isOverdue } from '@renda/kernel';
import { handBackUntil, opinionLifecycle, stationsErrors } from '@renda/stations-rules';

import { assertHandler } from '../access.ts';
import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { toStation } from '../notices.ts';
import { lockOpinion } from '../opinions.ts';

import type { HandBackOpinionInput } from '../__generated__/resolvers.ts';
import type { ActingRole } from '../access.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** HANDLING → SORTED: the handler names a better one within `opinion.sortDays` of being handed the opinion (STA-5). */
export const handBackOpinion = async (
  input: HandBackOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, station } = await lockOpinion({ opinionId: input.opinionId }, unit);
  opinionLifecycle.advance(opinion.state, 'handBack');
  const role = assertHandler(unit.viewer, opinion, station);
  assertVersion(opinion, input.expectedVersion);
  const betterHandler = input.betterHandler.trim();
  if (!betterHandler)
    throw stationsErrors.ROUTE_NEEDS({ route: opinion.route, field: 'betterHandler' }, { field: 'betterHandler' });
  const until = handBackUntil(opinion.handedOn ?? opinion.stateSince, opinion.limits);
  if (isOverdue(until, unit.today())) throw stationsErrors.HAND_BACK_TOO_LATE({ until });
  return { opinion: answerOf(await takeBack(opinion, role, betterHandler, unit)) };
};

/** Back with the station, with nobody handling it. */
export const takeBack = async (
  opinion: CitizenOpinion,
  role: ActingRole,
  note: string | null,
  unit: StationsUnit,
): Promise<CitizenOpinion> => {
  const { route, handlingUnitId } = opinion;
  const back = await moveOpinion(
    opinion,
    {
      event: 'handBack',
      role,
      changes: nobody,
      note,
      kind: 'opinion.handedBack',
      data: { route: route ?? 'STATION', unitId: handlingUnitId },
    },
    unit,
  );
  unit.notify(toStation(back, 'opinion.handedBack', { dueOn: back.dueOn }));
  return back;
};

const nobody = {
  route: null,
  level: null,
  handlingRegionCode: null,
  handlingUnitId: null,
  handlingUnitName: null,
  jointUnitIds: [],
  handlingBody: null,
  instruction: null,
  handedOn: null,
  suggestionId: null,
} as const;
