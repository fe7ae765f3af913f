import { addDays, type Day } from '@renda/kernel';

import type { Chance } from '../chance.ts';
import type { Division } from '../divisions/division.ts';
import { inParallel } from '../in-parallel.ts';
import { asOffice, type SampleGraph } from '../sample-graph.ts';
import type { SampleRepresentative } from './congresses.ts';

interface SampleStation {
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
const office = asOffice('100000');

/** A home of representatives in the prefecture and each county, a station in each town, contact points in some villages. */
export const loadStations = async (
  graph: SampleGraph,
  chance: Chance,
  divisions: readonly Division[],
  representatives: readonly SampleRepresentative[],
  today: Day,
): Promise<void> => {
  const at = placesOf(representatives);
  const stations = new Map<string, SampleStation>();
  const open = async (division: Division, kind: string, suffix: string): Promise<void> => {
    const parentId = stations.get(division.parentCode ?? '')?.id;
    const input = { name: `${division.name}${suffix}`, kind, regionCode: division.code, parentId, openingHours };
    const { station } = await graph.act('createStation', input, office, 'station { id }');
    const opened = { id: (station as { id: string }).id, division, representatives: at.get(division.code) ?? [] };
    stations.set(division.code, opened);
    for (const [index, { id }] of opened.representatives.entries()) {
      const assignment = { stationId: opened.id, representativeId: id, onDuty: index < 4 };
      await graph.act('assignRepresentativeToStation', assignment, office, 'assignment { id }');
    }
  };

  const below = divisions.filter(({ kind }) => kind !== 'PROVINCE' && kind !== 'NATION');
  const level = (wanted: Division['level']) => below.filter((division) => division.level === wanted);
  await inParallel(level('CITY'), (division) => open(division, 'HOME_OF_REPRESENTATIVES', '代表之家'));
  await inParallel(level('COUNTY'), (division) => open(division, 'HOME_OF_REPRESENTATIVES', '代表之家'));
  await inParallel(level('TOWNSHIP'), (division) => open(division, 'STATION', '代表联络站'));
  const someVillages = level('VILLAGE').filter(({ code }) => /00[1-4]001$/.test(code));
  await inParallel(someVillages, (division) => open(division, 'CONTACT_POINT', '代表联络点'));

  // Drawn in the divisions' order, not in that of the answers: loaded again, the sample must be the same to the last word.
  const receptions = below
    .flatMap(({ code }) => stations.get(code) ?? [])
    .filter((station) => station.representatives.length > 0)
    .map((station) => receptionOf(station, chance, today));
  await inParallel(receptions, (reception) => graph.act('scheduleReception', reception, office, 'reception { id }'));
};

/** The first of each congress of a prefecture or county serve at its own home, the others where they live (STA-2). */
const placesOf = (
  representatives: readonly SampleRepresentative[],
): ReadonlyMap<string, readonly SampleRepresentative[]> => {
  const firsts = new Set(
    [...Map.groupBy(representatives, ({ regionCode }) => regionCode)]
      .filter(([regionCode]) => regionCode.length === 6)
      .flatMap(([, own]) => own.slice(0, 6)),
  );
  return Map.groupBy(representatives, (one) => (firsts.has(one) ? one.regionCode : one.homeRegionCode));
};

const receptionOf = ({ id, division, representatives }: SampleStation, chance: Chance, today: Day) => {
  const day = addDays(today, 7 + chance.below(40));
  return {
    stationId: id,
    ...(chance.happens(0.8) ? { form: 'FIXED' } : { form: 'MOBILE', place: `${division.name}文化广场` }),
    theme: chance.pick(themes),
    startsAt: `${day}T09:00:00+08:00`,
    endsAt: `${day}T11:30:00+08:00`,
    representativeIds: representatives.slice(0, 2).map((representative) => representative.id),
  };
};
