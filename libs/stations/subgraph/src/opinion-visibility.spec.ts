import {
  asAdmin,
  asAnalyst,
  asAnyone,
  asCitizen,
  asCommitteeStaff,
  asHandlingUnit,
  asIntegration,
  asOnePerson,
  asRepresentative,
  asRole,
  asStationStaff,
} from '@renda/testing';

import {
  county,
  otherRepresentativeId,
  otherTown,
  otherUnitId,
  representativeId,
  stationsWorld,
  town,
  unitId,
  village,
} from './spec/stations-world.ts';

import type { Viewer } from '@renda/identity';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

/** One opinion at each place, told apart by its title. */
beforeAll(async () => {
  world = await stationsWorld();
  const { done, office, station, otherStation, point, home } = world;
  const leave = async (stationId: string, title: string, more: object = {}, by: Viewer = office): Promise<string> =>
    (await done('registerOpinion', { stationId, title, text: title, channel: 'PHONE', ...more }, by)).opinion.id;
  await leave(home, 'county');
  await leave(station, 'town');
  await leave(point, 'village');
  const other = await leave(otherStation, 'other town');
  await leave(otherStation, 'told', { representativeId: otherRepresentativeId });
  const handled = await leave(otherStation, 'handled');
  await done('leaveOpinion', { stationId: otherStation, title: 'own', text: 'own' }, asCitizen('c-1'));
  for (const opinionId of [other, handled]) await done('sortOpinion', { opinionId, category: 'OTHER' }, office);
  await done('handleOpinion', { opinionId: other, route: 'LEVEL_UP', level: 'COUNTY' }, office);
  const joint = { route: 'JOINT', unit: { id: unitId }, jointUnitIds: [otherUnitId] };
  await done('handleOpinion', { opinionId: handled, ...joint }, office);
});

const everything = ['county', 'handled', 'other town', 'own', 'told', 'town', 'village'];

describe('Who sees which opinion (domain.md §2)', () => {
  it.each<[string, (world: StationsWorld) => Viewer, readonly string[]]>([
    ['staff: the own station and its points', ({ staff }) => staff, ['town', 'village']],
    ['staff of a point: the point', ({ point }) => asStationStaff(point, village), ['village']],
    [
      'staff of the county’s home: its own, and what was sent up to it',
      ({ home }) => asStationStaff(home, county),
      ['county', 'other town'],
    ],
    ['staff without a station: nothing', () => asRole('STATION_STAFF', town), []],
    ['the office: own region and below', ({ office }) => office, everything],
    ['the office of a town: that town', () => asCommitteeStaff(town), ['town', 'village']],
    ['an office elsewhere: nothing', () => asCommitteeStaff('640100'), []],
    ['an analyst: own region and below', () => asAnalyst('611000'), everything],
    [
      'a representative: own station’s and own region’s',
      () => asRepresentative(representativeId, county),
      ['county', 'town'],
    ],
    [
      'a representative without a station: own region’s, and what was told',
      () => asRepresentative(otherRepresentativeId, town),
      ['told', 'town'],
    ],
    ['a unit: what it handles', () => asHandlingUnit(unitId, county), ['handled']],
    ['a joint unit: what it takes part in', () => asHandlingUnit(otherUnitId, county), ['handled']],
    ['a unit of no sound id: nothing', () => asHandlingUnit('x', county), []],
    ['a citizen: own', () => asCitizen('c-1'), ['own']],
    ['another citizen: nothing', () => asCitizen('c-2'), []],
    [
      'the chairpersons: own region, and what was sent up to it',
      () => asRole('CHAIRPERSONS', county),
      ['county', 'other town'],
    ],
    ['a committee member: own region', () => asRole('COMMITTEE_MEMBER', town), ['town']],
    [
      'the government’s office: own region',
      () => asRole('GOVERNMENT_OFFICE', otherTown),
      ['handled', 'other town', 'own', 'told'],
    ],
    ['another system: its region', () => asIntegration(['opinions:read'], town), ['town', 'village']],
    ['an administrator: everything', () => asAdmin(), everything],
    [
      'one person with two roles: both',
      ({ point }) => asOnePerson(asStationStaff(point, village), asHandlingUnit(unitId, county)),
      ['handled', 'village'],
    ],
  ])('%s', async (_, by, titles) => {
    const viewer = by(world);

    const { data, errors } = await world.ask<{
      opinions: { nodes: { id: string; title: string }[]; totalCount: number };
    }>('{ opinions { totalCount nodes { id title } } }', {}, viewer);

    expect(errors).toBeUndefined();
    expect(data?.opinions.nodes.map(({ title }) => title).sort()).toEqual(titles);
    expect(data?.opinions.totalCount).toBe(titles.length);
  });

  it('a representative who moved to another station no longer sees the former one’s', async () => {
    const moved = await stationsWorld();
    const input = { stationId: moved.station, channel: 'PHONE', text: '意见' };
    const { opinion } = await moved.done('registerOpinion', input, moved.staff);
    const seen = (): Promise<unknown> => moved.read(opinion.id, moved.representative);

    const before = await seen();
    const move = { stationId: moved.otherStation, representativeId };
    await moved.done('assignRepresentativeToStation', move, moved.office);

    expect(before).toMatchObject({ id: opinion.id });
    expect(await seen()).toBeNull();
  });

  it('and what is out of sight in a list is out of sight by id, by reference and in nested lists', async () => {
    const { data: all } = await world.ask<{ opinions: { nodes: { id: string }[] } }>(
      '{ opinions { nodes { id } } }',
      {},
      world.office,
    );
    const ids = all?.opinions.nodes.map(({ id }) => id) ?? [];

    const { data } = await world.ask<{
      station: { opinions: { totalCount: number } };
      _entities: (object | null)[];
    }>(
      `query ($station: ID!, $representations: [_Any!]!) {
        station(id: $station) { opinions { totalCount } }
        _entities(representations: $representations) { ... on CitizenOpinion { id } }
      }`,
      { station: world.otherStation, representations: ids.map((id) => ({ __typename: 'CitizenOpinion', id })) },
      world.staff,
    );

    expect(data?.station.opinions.totalCount).toBe(0);
    expect(data?._entities.filter(Boolean)).toHaveLength(2);
  });

  it.each<[string, Viewer, string]>([
    ['anyone', asAnyone(), 'UNAUTHENTICATED'],
    ['a teller', asRole('TELLER', county), 'FORBIDDEN'],
    ['a system without the scope', asIntegration(['opinions:register'], county), 'SCOPE_MISSING'],
  ])('%s sees none at all', async (_, viewer, code) => {
    expect(await world.ask('{ opinions { totalCount } }', {}, viewer)).toBeRefusedWith(code);
  });
});
