import { distanceBetween } from '@renda/stations-rules';
import { asAnyone, asCommitteeStaff, asStationStaff, dataOf } from '@renda/testing';

import {
  county,
  otherRepresentativeId,
  representativeId,
  stationsWorld,
  town,
  village,
} from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeEach(async () => {
  world = await stationsWorld();
});

const created = async (input: object): Promise<string> =>
  ((await world.done('createStation', input, world.office)).station as { id: string }).id;

describe('Stations (STA-1)', () => {
  it('form a tree that anyone reads', async () => {
    const { station } = dataOf(
      await world.ask<{ station: object }>(
        `query ($id: ID!) { station(id: $id) {
          name kind parent { id } region { code } points { totalCount nodes { name kind parent { name } } } } }`,
        { id: world.station },
        asAnyone(),
      ),
    );

    expect(station).toEqual({
      name: '城关街道代表联络站',
      kind: 'STATION',
      parent: null,
      region: { code: town },
      points: {
        totalCount: 1,
        nodes: [{ name: '东街社区联络点', kind: 'CONTACT_POINT', parent: { name: '城关街道代表联络站' } }],
      },
    });
  });

  it('are listed by region, those below with it, in pinyin order', async () => {
    const { stations } = dataOf(
      await world.ask<{ stations: { nodes: { name: string }[] } }>(
        `{ stations(where: { region: { code: "611002", descendants: true } }, orderBy: [{ field: NAME }]) { nodes { name } } }`,
      ),
    );

    expect(stations.nodes.map(({ name }) => name)).toEqual([
      '城关街道代表联络站',
      '大赵峪街道代表联络站',
      '东街社区联络点',
      '商州区人大代表之家',
    ]);
  });

  it('take along what hangs under them when they are moved', async () => {
    const post = await created({
      kind: 'SERVICE_POST',
      name: '市场服务岗',
      regionCode: village,
      parentId: world.point,
    });
    const second = await created({ kind: 'STATION', name: '城关第二联络站', regionCode: town });

    await world.done('updateStation', { stationId: world.point, parentId: second }, world.office);

    const staff = asStationStaff(second, town);
    const input = { stationId: post, channel: 'PHONE', text: '意见' };
    expect((await world.mutate('registerOpinion', input, staff)).errors).toBeUndefined();
    expect(await world.mutate('registerOpinion', input, world.staff)).toBeRefusedWith('FORBIDDEN');
  });

  it.each<[string, { readonly parentId?: string; readonly [field: string]: unknown }, string]>([
    ['under one of another region', { parentId: 'otherStation', regionCode: town }, 'STATION_PARENT_IMPOSSIBLE'],
    ['under one that is not there', { parentId: 'nowhere', regionCode: town }, 'NOT_FOUND'],
    ['without a name', { name: ' ', regionCode: town }, 'INVALID_INPUT'],
    ['in a region that cannot be', { regionCode: '12' }, 'INVALID_REGION_CODE'],
    ['off the map', { regionCode: town, coordinate: { longitude: 200, latitude: 0 } }, 'INVALID_COORDINATE'],
  ])('are not made %s', async (_, { parentId, ...change }, code) => {
    const parent = parentId === 'otherStation' ? world.otherStation : parentId;
    const input = { kind: 'STATION', name: '站', parentId: parent, ...change };

    expect(JSON.stringify(await world.mutate('createStation', input, world.office))).toContain(code);
  });

  it('cannot be put under themselves', async () => {
    const input = { stationId: world.station, parentId: world.point };

    expect(await world.mutate('updateStation', input, world.office)).toBeRefusedWith('STATION_PARENT_IMPOSSIBLE');
  });

  it('are changed by their staff, and opened by the office of the region only (ACC-1)', async () => {
    const input = { stationId: world.station, openingHours: '周一至周五 9:00–17:00', expectedVersion: 1 };
    const changed = await world.done('updateStation', input, world.staff);

    expect(changed.station).toMatchObject({
      openingHours: '周一至周五 9:00–17:00',
      version: 2,
      name: '城关街道代表联络站',
    });
    expect(await world.mutate('updateStation', input, world.staff)).toBeRefusedWith('STALE_VERSION');
    expect(await world.mutate('updateStation', input, world.otherStaff)).toBeRefusedWith('OUT_OF_REGION');
    expect(
      await world.mutate(
        'createStation',
        { kind: 'STATION', name: '站', regionCode: town },
        asCommitteeStaff('640100'),
      ),
    ).toBeRefusedWith('OUT_OF_REGION');
  });
});

describe('The nearest stations (STA-2)', () => {
  const metresTo = (latitude: number): number =>
    Math.round(distanceBetween({ longitude: 109.94, latitude: 33.87 }, { longitude: 109.94, latitude }));

  const nearest = async (more = ''): Promise<readonly { station: { name: string }; distance: number }[]> =>
    dataOf(
      await world.ask<{ nearestStations: { station: { name: string }; distance: number }[] }>(
        `{ nearestStations(coordinate: { longitude: 109.94, latitude: 33.87 } ${more}) { station { name } distance } }`,
      ),
    ).nearestStations;

  beforeEach(async () => {
    for (const [name, latitude, kind] of [
      ['far', 34.87, 'STATION'],
      ['near', 33.88, 'STATION'],
      ['nearest', 33.871, 'CONTACT_POINT'],
    ] as const)
      await created({ kind, name, regionCode: town, coordinate: { longitude: 109.94, latitude } });
  });

  it('come nearest first with the distance in metres; those not surveyed are left out', async () => {
    expect(await nearest()).toEqual([
      { station: { name: 'nearest' }, distance: 111 },
      { station: { name: 'near' }, distance: 1112 },
      { station: { name: 'far' }, distance: metresTo(34.87) },
    ]);
  });

  it('of a kind, within a distance, as many as asked', async () => {
    expect(await nearest(', kinds: [STATION], within: 5000')).toEqual([{ station: { name: 'near' }, distance: 1112 }]);
    expect(await nearest(', first: 1')).toHaveLength(1);
  });

  it('are served in the map system asked for', async () => {
    const { stations } = dataOf(
      await world.ask<{ stations: { nodes: { wgs: { longitude: number }; gcj: { longitude: number } }[] } }>(
        '{ stations(where: { name: { eq: "near" } }) { nodes { wgs: coordinate { longitude } gcj: coordinate(system: GCJ02) { longitude } } } }',
      ),
    );

    expect(stations.nodes[0]?.wgs.longitude).toBe(109.94);
    expect(stations.nodes[0]?.gcj.longitude).toBeCloseTo(109.945, 2);
  });

  it.each([
    ['first: 51', 'PAGE_TOO_LARGE'],
    ['first: 0', 'INVALID_INPUT'],
  ])('are refused with %s', async (more, code) => {
    const query = `{ nearestStations(coordinate: { longitude: 109.94, latitude: 33.87 }, ${more}) { distance } }`;

    expect(await world.ask(query)).toBeRefusedWith(code);
  });
});

describe('A representative belongs to one station at a time (STA-2)', () => {
  const assign = (stationId: string, more: object = {}, by = world.office) =>
    world.mutate('assignRepresentativeToStation', { stationId, representativeId, ...more }, by);

  it('and moves on a day, which ends the earlier assignment', async () => {
    world.clock.moveToDay('2026-03-10');

    const { data } = await assign(world.otherStation, { from: '2026-03-09' });

    expect(data?.assignRepresentativeToStation).toMatchObject({
      assignment: { assignedOn: '2026-03-09', endedOn: null, station: { id: world.otherStation } },
      ended: { endedOn: '2026-03-09' },
    });
  });

  it('which the representative’s own entity tells, and the station’s list of those on duty', async () => {
    await world.done(
      'assignRepresentativeToStation',
      { stationId: world.station, representativeId: otherRepresentativeId, onDuty: false },
      world.staff,
    );

    const data = dataOf(
      await world.ask<{ station: object; _entities: object[] }>(
        `query ($id: ID!, $representative: [_Any!]!) {
          station(id: $id) { representativesOnDuty { nodes { representative { id } } } assignments { totalCount } }
          _entities(representations: $representative) { ... on Representative { station { name } } }
        }`,
        { id: world.station, representative: [{ __typename: 'Representative', id: representativeId }] },
      ),
    );

    expect(data).toEqual({
      station: {
        representativesOnDuty: { nodes: [{ representative: { id: representativeId } }] },
        assignments: { totalCount: 2 },
      },
      _entities: [{ station: { name: '城关街道代表联络站' } }],
    });
  });

  it('also when two move the same one at once', async () => {
    await Promise.all([assign(world.otherStation), assign(world.home)]);

    const [{ current } = { current: 0 }] = await world.database.manager.query<{ current: number }[]>(
      'SELECT count(*) AS current FROM station_representative WHERE representative_id = $1 AND ended_on IS NULL',
      [representativeId],
    );
    expect(current).toBe(1);
  });

  it('and not from the future, from before the present assignment, or by another station’s staff', async () => {
    expect(await assign(world.home, { from: '2026-03-03' })).toBeRefusedWith('DAY_IN_FUTURE');
    expect(await assign(world.home, { from: '2026-03-01' })).toBeRefusedWith('INVALID_INPUT');
    expect(await assign(world.home, { representativeId: 'x' })).toBeRefusedWith('NOT_FOUND');
    expect(await assign(world.station, {}, world.otherStaff)).toBeRefusedWith('OUT_OF_REGION');
    expect(await assign(world.home, {}, asStationStaff(world.home, county))).not.toHaveProperty('errors');
  });
});
