import { asAnalyst, asAnyone, asRepresentative, dataOf } from '@renda/testing';

import { county, otherRepresentativeId, representativeId, stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeEach(async () => {
  world = await stationsWorld();
});

const planned = {
  theme: '老旧小区改造',
  startsAt: '2026-03-05T09:00:00+08:00',
  endsAt: '2026-03-05T11:00:00+08:00',
  representativeIds: [representativeId, otherRepresentativeId],
};

const schedule = (change: object = {}, by = world.staff) =>
  world.mutate('scheduleReception', { stationId: world.station, ...planned, ...change }, by);

const scheduled = async (change: object = {}): Promise<{ id: string; version: number }> =>
  dataOf(await schedule(change)).scheduleReception?.reception as { id: string; version: number };

describe('A reception (STA-4)', () => {
  it('is published station.noticeDays ahead with those on duty, for anyone to read', async () => {
    await scheduled();

    const { receptions } = dataOf(
      await world.ask<{ receptions: { nodes: object[] } }>(
        '{ receptions { nodes { theme state publishedOn startsAt duties { representative { id } attended } station { name } } } }',
        {},
        asAnyone(),
      ),
    );

    expect(receptions.nodes).toEqual([
      {
        theme: '老旧小区改造',
        state: 'SCHEDULED',
        publishedOn: '2026-03-02',
        startsAt: '2026-03-05T09:00:00+08:00',
        duties: [
          { representative: { id: representativeId }, attended: null },
          { representative: { id: otherRepresentativeId }, attended: null },
        ],
        station: { name: '城关街道代表联络站' },
      },
    ]);
  });

  it.each([
    [
      'two days ahead',
      { startsAt: '2026-03-04T09:00:00+08:00', endsAt: '2026-03-04T11:00:00+08:00' },
      'RECEPTION_TOO_SOON',
    ],
    ['ending before it starts', { endsAt: '2026-03-05T09:00:00+08:00' }, 'INVALID_INPUT'],
    ['with nobody on duty', { representativeIds: [] }, 'INVALID_INPUT'],
    ['with somebody named twice', { representativeIds: [representativeId, representativeId] }, 'INVALID_INPUT'],
    ['without a theme', { theme: '' }, 'INVALID_INPUT'],
    ['elsewhere without a place', { form: 'MOBILE' }, 'INVALID_INPUT'],
    ['at a station that is not there', { stationId: unitId }, 'NOT_FOUND'],
  ])('is not scheduled %s', async (_, change, code) => {
    expect(await schedule(change)).toBeRefusedWith(code);
  });

  it('does not need anybody at two places at once', async () => {
    await scheduled();
    const elsewhere = { stationId: world.otherStation, representativeIds: [representativeId] };

    expect(
      await schedule(
        { ...elsewhere, startsAt: '2026-03-05T10:59:00+08:00', endsAt: '2026-03-05T12:00:00+08:00' },
        world.office,
      ),
    ).toBeRefusedWith('REPRESENTATIVE_ELSEWHERE');
    expect(
      (
        await schedule(
          { ...elsewhere, startsAt: '2026-03-05T11:00:00+08:00', endsAt: '2026-03-05T12:00:00+08:00' },
          world.office,
        )
      ).errors,
    ).toBeUndefined();
  });

  it('does not need anybody at two places at once, also when two schedule at once', async () => {
    const answers = await Promise.all([schedule(), schedule({ stationId: world.otherStation }, world.office)]);

    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').sort()).toEqual([
      'DONE',
      'REPRESENTATIVE_ELSEWHERE',
    ]);
  });

  it('is held, with who came told to the duty register (REP-8)', async () => {
    const { id } = await scheduled();
    world.clock.moveToDay('2026-03-05');

    const { reception } = await world.done(
      'holdReception',
      { receptionId: id, attendedIds: [representativeId] },
      world.staff,
    );

    const [event] = await world.database.manager.query<{ data: { attendedIds: string[] } }[]>(
      `SELECT data FROM event_log WHERE kind = 'reception.held'`,
    );
    expect(reception).toMatchObject({
      state: 'HELD',
      duties: [{ attended: true }, { attended: false }],
    });
    expect(event?.data.attendedIds).toEqual([representativeId]);
  });

  it('is not held before it begins, with strangers, twice, or by another station', async () => {
    const { id } = await scheduled();
    const hold = (more: object = {}, by = world.staff) =>
      world.mutate('holdReception', { receptionId: id, attendedIds: [representativeId], ...more }, by);

    expect(await hold()).toBeRefusedWith('INVALID_INPUT');
    world.clock.moveToDay('2026-03-06');
    expect(await hold({ attendedIds: [unitId] })).toBeRefusedWith('INVALID_INPUT');
    expect(await hold({ expectedVersion: 9 })).toBeRefusedWith('STALE_VERSION');
    expect(await hold({}, world.otherStaff)).toBeRefusedWith('OUT_OF_REGION');
    expect((await hold({ dryRun: true })).errors).toBeUndefined();
    expect((await hold()).errors).toBeUndefined();
    expect(await hold()).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('is called off with a reason, which sets those on duty free', async () => {
    const { id } = await scheduled();

    const { effects } = await world.done('cancelReception', { receptionId: id, reason: '天气原因' }, world.staff);

    expect(effects.notices.map(({ to }) => to.subject)).toEqual([representativeId, otherRepresentativeId]);
    expect((await schedule()).errors).toBeUndefined();
    expect(await world.mutate('cancelReception', { receptionId: id, reason: '再次' }, world.staff)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
  });

  it('is found by its representatives', async () => {
    await scheduled();
    await scheduled({
      representativeIds: [otherRepresentativeId],
      startsAt: '2026-03-06T09:00:00+08:00',
      endsAt: '2026-03-06T10:00:00+08:00',
    });

    const data = dataOf(
      await world.ask<{ receptions: object; _entities: object[] }>(
        `query ($id: ID!, $ref: [_Any!]!) {
          receptions(where: { representativeId: { eq: $id } }) { totalCount }
          _entities(representations: $ref) { ... on Representative { receptions { totalCount } } }
        }`,
        { id: representativeId, ref: [{ __typename: 'Representative', id: otherRepresentativeId }] },
      ),
    );

    expect(data).toEqual({ receptions: { totalCount: 1 }, _entities: [{ receptions: { totalCount: 2 } }] });
  });
});

describe('A visit (来访有登记, STA-5)', () => {
  const visit = { purpose: '反映路灯', citizen: { name: '李四', phone: '13900001111' } };

  it('is registered at a reception, and an opinion is left at it by the same citizen', async () => {
    const reception = await scheduled();
    const registered = await world.done(
      'registerVisit',
      { stationId: world.station, receptionId: reception.id, ...visit },
      world.staff,
    );
    const { id: visitId } = registered.visit as { id: string };

    const { opinion } = await world.done(
      'registerOpinion',
      { stationId: world.station, channel: 'WALK_IN', text: '路灯不亮', visitId },
      world.staff,
    );

    const { visits } = dataOf(
      await world.ask<{ visits: { nodes: object[] } }>(
        '{ visits { nodes { visitor { name } reception { theme } opinions { nodes { id } } } } }',
        {},
        world.staff,
      ),
    );
    expect(opinion.citizen).toMatchObject({ name: '李*' });
    expect(visits.nodes).toEqual([
      { visitor: { name: '李*' }, reception: { theme: '老旧小区改造' }, opinions: { nodes: [{ id: opinion.id }] } },
    ]);
  });

  it.each([
    ['in the future', { visitedOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    ['without a purpose', { purpose: ' ' }, 'INVALID_INPUT'],
    ['at a reception of another station', { receptionId: unitId }, 'NOT_FOUND'],
  ])('is not registered %s', async (_, change, code) => {
    expect(
      await world.mutate('registerVisit', { stationId: world.station, ...visit, ...change }, world.staff),
    ).toBeRefusedWith(code);
  });

  it('is seen by its station, its representatives and the office, and by nobody else', async () => {
    await world.done(
      'registerVisit',
      { stationId: world.station, ...visit, receivedById: representativeId },
      world.staff,
    );
    const seen = async (viewer: Parameters<StationsWorld['ask']>[2]) => {
      const { data } = await world.ask<{ visits: { totalCount: number } }>('{ visits { totalCount } }', {}, viewer);
      return data?.visits.totalCount;
    };

    expect(await seen(world.staff)).toBe(1);
    expect(await seen(world.office)).toBe(1);
    expect(await seen(asAnalyst(town))).toBe(1);
    expect(await seen(asRepresentative(representativeId, county))).toBe(1);
    expect(await seen(asRepresentative(otherRepresentativeId, county))).toBe(0);
    expect(await seen(world.otherStaff)).toBe(0);
    expect(await world.ask('{ visits { totalCount } }', {}, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
  });
});
