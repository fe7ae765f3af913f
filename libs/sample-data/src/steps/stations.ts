import { addDays, type Day } from '@renda/kernel';

import { asOffice, type SampleGraph } from '../sample-graph.ts';
import type { Chance } from '../chance.ts';
import type { Division } from '../divisions/division.ts';
import { inParallel } from '../in-parallel.ts';
import type { SampleRepresentative } from './congresses.ts';

const createStation = `mutation Station($input: CreateStationInput!) { createStation(input: $input) { station { id } } }`;
const assign = `mutation Assign($input: AssignRepresentativeToStationInput!) {
  assignRepresentativeToStation(input: $input) { assignment { id } }
}`;
const schedule = `mutation Schedule($input: ScheduleReceptionInput!) { scheduleReception(input: $input) { reception { id } } }`;

export interface SampleStation {
  readonly id: string;
  readonly division: Division;
  readonly representatives: readonly SampleRepresentative[];
}

const themes = [
  '农村道路与饮水',
  '养老与医疗',
  '教育与校园安全',
  '人居环境',
  '产业发展与就业',
  '物业与社区治理',
] as const;
const openingHours = '每周一至周五 8:30–17:30；每月十五日为代表接待日';

/** A home of representatives in the prefecture and each county, a station in each town, contact points in some villages. */
export const loadStations = async (
  graph: SampleGraph,
  chance: Chance,
  divisions: readonly Division[],
  representatives: readonly SampleRepresentative[],
  today: Day,
): Promise<readonly SampleStation[]> => {
  const stations = new Map<string, SampleStation>();
  const open = async (
    division: Division,
    kind: string,
    name: string,
    staffed: readonly SampleRepresentative[],
  ): Promise<void> => {
    const parentId = stations.get(division.parentCode ?? '')?.id;
    const input = { name, kind, regionCode: division.code, parentId, openingHours };
    const answer = await graph.ask<{ createStation: { station: { id: string } } }>(
      createStation,
      { input },
      asOffice('100000'),
    );
    const station = { id: answer.createStation.station.id, division, representatives: staffed };
    stations.set(division.code, station);
    await inParallel(staffed, (representative, index) =>
      graph.ask(
        assign,
        { input: { stationId: station.id, representativeId: representative.id, onDuty: index < 4 } },
        asOffice('100000'),
      ),
    );
  };

  const byHome = Map.groupBy(representatives, ({ homeRegionCode }) => homeRegionCode);
  const seated = (levels: readonly Division['level'][]) =>
    divisions.filter(({ level, kind }) => levels.includes(level) && kind !== 'PROVINCE');
  for (const division of seated(['CITY']))
    await open(division, 'HOME_OF_REPRESENTATIVES', `${division.name}代表之家`, []);
  for (const division of seated(['COUNTY']))
    await open(division, 'HOME_OF_REPRESENTATIVES', `${division.name}代表之家`, []);
  await inParallel(seated(['TOWNSHIP']), (division) =>
    open(division, 'STATION', `${division.name}代表联络站`, byHome.get(division.code) ?? []),
  );
  const villages = seated(['VILLAGE']).filter(({ code }) => /00[12]$/.test(code));
  await inParallel(villages, (division) => open(division, 'CONTACT_POINT', `${division.name}代表联络点`, []));

  const towns = [...stations.values()].filter(
    ({ division, representatives: own }) => division.level === 'TOWNSHIP' && own.length > 0,
  );
  await inParallel(towns, (station) =>
    graph.ask(schedule, { input: receptionOf(station, chance, today) }, asOffice('100000')),
  );
  return [...stations.values()];
};

const receptionOf = (station: SampleStation, chance: Chance, today: Day) => {
  const day = addDays(today, 7 + chance.below(40));
  return {
    stationId: station.id,
    ...(chance.happens(0.8) ? { form: 'FIXED' } : { form: 'MOBILE', place: `${station.division.name}文化广场` }),
    theme: chance.pick(themes),
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T11:30:00+08:00`,
    representativeIds: station.representatives.slice(0, 2).map(({ id }) => id),
  };
};
