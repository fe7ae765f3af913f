import { asCommitteeStaff } from '@renda/testing';

import type { Steps } from './steps.ts';

interface WithId {
  readonly id: string;
}

export const county = '611002';
export const town = '611002100';

const divisions = [
  ['100000', '全国', 'NATION', 'NATION', null],
  ['610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000'],
  ['611000', '商洛市', 'CITY', 'CITY', '610000'],
  ['611002', '商州区', 'COUNTY', 'COUNTY', '611000'],
  ['611002100', '夜村镇', 'TOWNSHIP', 'TOWN', '611002'],
].map(([code, name, level, kind, parentCode]) => ({ code, name, level, kind, parentCode }));

/** A county with a town, its station, a representative of its congress and a handling unit. */
export const openTownship = async ({ take }: Pick<Steps, 'take'>) => {
  const office = asCommitteeStaff(county);
  await take('importRegions', { rows: divisions }, asCommitteeStaff('100000'), 'added');

  const congressInput = { regionCode: county, term: 20, seatsTotal: 180, startsOn: '2022-01-10' };
  const { congress } = await take<{ congress: WithId }>('registerCongress', congressInput, office, 'congress { id }');
  const seat = { congressId: congress.id, name: '王秀英', electedOn: '2022-01-10', electoralUnit: '第12选区' };
  const registered = await take<{ representative: WithId }>(
    'registerRepresentative',
    seat,
    office,
    'representative { id }',
  );
  const representativeId = registered.representative.id;
  await take('confirmRepresentative', { representativeId, inOfficeFrom: '2022-01-15' }, office);

  const place = { name: '夜村镇人大代表联络站', kind: 'STATION', regionCode: town };
  const { station } = await take<{ station: WithId }>('createStation', place, office, 'station { id }');
  await take('assignRepresentativeToStation', { stationId: station.id, representativeId }, office);

  const body = { name: '商州区住房和城乡建设局', regionCode: county };
  const { handlingUnit } = await take<{ handlingUnit: WithId }>(
    'registerHandlingUnit',
    body,
    office,
    'handlingUnit { id }',
  );
  return { congressId: congress.id, representativeId, stationId: station.id, unitId: handlingUnit.id };
};

export type Township = Awaited<ReturnType<typeof openTownship>>;
