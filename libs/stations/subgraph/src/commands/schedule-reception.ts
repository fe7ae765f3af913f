import { commonErrors, dayOf } from '@renda/kernel';
import { advisoryLock, newId } from '@renda/persistence';
import { assertPublishedInTime, stationsErrors } from '@renda/stations-rules';

import { assertStaffOf } from '../access.ts';
import { foreignId } from '../foreign-id.ts';
import { emitReception } from '../station-events.ts';
import { openStation } from '../stations.ts';

import type { ScheduleReceptionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { Reception } from '../persistence/reception.table.ts';

const mostOnDuty = 50;

/** Publishes a reception `station.noticeDays` ahead; nobody is at two places at once (STA-4). */
export const scheduleReception = async (
  input: ScheduleReceptionInput,
  unit: StationsUnit,
): Promise<{ reception: Reception }> => {
  const station = await openStation(input.stationId, unit);
  assertStaffOf(unit.viewer, station);
  const representativeIds = onDutyIn(input);
  const { theme, place } = wordsIn(input);
  const { startsAt, endsAt, form = 'FIXED' } = input;
  const publishedOn = unit.today();
  const noticeDays = await unit.policy.read(station.regionCode, 'station.noticeDays', publishedOn);
  assertPublishedInTime(dayOf(startsAt), publishedOn, noticeDays);
  await assertFree(representativeIds, startsAt, endsAt, unit);
  const reception = await unit.receptions.add({
    stationId: station.id,
    regionCode: station.regionCode,
    form,
    state: 'SCHEDULED',
    theme,
    place,
    startsAt,
    endsAt,
    publishedOn,
    cancelReason: null,
  });
  await unit.duties.addAll(
    representativeIds.map((representativeId, order) => ({
      id: newId(),
      receptionId: reception.id,
      representativeId,
      place: order,
      attended: null,
    })),
  );
  emitReception(reception, 'reception.scheduled', { stationId: station.id, startsAt, representativeIds }, unit);
  for (const subject of representativeIds)
    unit.notify({
      kind: 'reception.scheduled',
      to: { role: 'REPRESENTATIVE', region: station.regionCode, subject },
      about: { type: 'Reception', id: reception.id },
      data: { startsAt },
    });
  return { reception };
};

const onDutyIn = ({ representativeIds }: ScheduleReceptionInput): readonly string[] => {
  const ids = representativeIds.flatMap((id) => foreignId('Representative', id, 'representativeIds') ?? []);
  if (ids.length === 0 || ids.length > mostOnDuty || new Set(ids).size < ids.length) {
    const reason = `From 1 to ${mostOnDuty} representatives are on duty, each named once.`;
    throw commonErrors.INVALID_INPUT({ reason }, { field: 'representativeIds' });
  }
  return ids;
};

const wordsIn = (input: ScheduleReceptionInput) => {
  const theme = input.theme.trim();
  const place = input.place?.trim() || null;
  if (!theme) throw commonErrors.INVALID_INPUT({ reason: 'A reception has a theme.' }, { field: 'theme' });
  if (input.form === 'MOBILE' && !place)
    throw commonErrors.INVALID_INPUT({ reason: 'A mobile reception names its place.' }, { field: 'place' });
  if (input.endsAt <= input.startsAt)
    throw commonErrors.INVALID_INPUT({ reason: 'A reception ends after it starts.' }, { field: 'endsAt' });
  return { theme, place };
};

const assertFree = async (ids: readonly string[], from: Date, to: Date, unit: StationsUnit): Promise<void> => {
  // In one order for everybody, so that two schedulers wait for each other and never in a circle.
  for (const id of ids.toSorted()) await advisoryLock(unit.manager, `on-duty:${id}`);
  const [representative] = await unit.receptions.busyBetween(ids, from, to);
  if (representative) throw stationsErrors.REPRESENTATIVE_ELSEWHERE({ representative }, { field: 'representativeIds' });
};
