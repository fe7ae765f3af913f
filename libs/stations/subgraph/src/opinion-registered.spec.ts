import { asAnyone, asCitizen, asIntegration, asRepresentative } from '@renda/testing';

import { words } from './spec/opinions-in-states.ts';
import { county, representativeId, stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

describe('An opinion is registered (STA-5: –, register, REGISTERED)', () => {
  it('by staff, from a walk-in citizen', async () => {
    const { opinion, effects } = await world.done(
      'registerOpinion',
      { stationId: world.station, channel: 'WALK_IN', text: words },
      world.staff,
    );

    expect(opinion).toMatchObject({ state: 'REGISTERED', registeredOn: '2026-03-02', deadline: { due: '2026-03-05' } });
    expect(effects.events.map(({ kind }) => kind)).toEqual(['opinion.registered']);
    expect(effects.deadlines).toEqual([{ due: '2026-03-05', rule: 'opinion.sortDays = 3' }]);
  });

  it('by a representative of the station, who is kept with it', async () => {
    const { opinion } = await world.done(
      'registerOpinion',
      { stationId: world.station, channel: 'GROUP_ACTIVITY', text: words },
      asRepresentative(representativeId, county),
    );

    expect(opinion.representative).toEqual({ id: representativeId });
  });

  it('by another system, once for one external reference (EVT-3)', async () => {
    const input = {
      regionCode: town,
      channel: 'INTEGRATION',
      text: words,
      externalReference: { system: '12345', id: 'A-1' },
    };
    const hotline = asIntegration(['opinions:register', 'opinions:read'], county);

    const [first, second] = [
      await world.done('registerOpinion', input, hotline),
      await world.done('registerOpinion', input, hotline),
    ];

    expect(second.opinion.id).toBe(first.opinion.id);
    expect(second.trackingCode).toBe(first.trackingCode);
    expect(await world.mutate('registerOpinion', { ...input, text: '另一件事' }, hotline)).toBeRefusedWith(
      'EXTERNAL_ID_WITH_OTHER_TEXT',
    );
  });

  it('by anyone, who gets the tracking code', async () => {
    const { progress, trackingCode } = await world.done('leaveOpinion', { regionCode: town, text: words }, asAnyone());

    expect(progress).toMatchObject({
      state: 'REGISTERED',
      station: { name: '城关街道代表联络站' },
      withdrawable: true,
    });
    expect(trackingCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });

  it('by a citizen with an account', async () => {
    await world.done('leaveOpinion', { stationId: world.station, text: '公交线路' }, asCitizen('c-1'));

    const { data } = await world.ask<{ opinions: { nodes: unknown[] } }>(
      '{ opinions { nodes { title channel } } }',
      {},
      asCitizen('c-1'),
    );
    expect(data?.opinions.nodes).toEqual([{ title: '公交线路', channel: 'WEB' }]);
  });

  it('on the day of the paper it is entered from, which starts the clock (ACC-3)', async () => {
    const { opinion } = await world.done(
      'registerOpinion',
      { stationId: world.station, channel: 'LETTER', text: words, writtenOn: '2026-02-20' },
      world.staff,
    );

    expect(opinion).toMatchObject({
      registeredOn: '2026-02-20',
      overdue: true,
      deadline: { due: '2026-02-23', light: 'RED' },
    });
  });

  it('at the station of the division, or of the nearest one above', async () => {
    const leave = (regionCode: string) =>
      world.done('leaveOpinion', { regionCode, text: words }).then(({ progress }) => progress);

    expect(await leave('611002001201')).toMatchObject({ station: { name: '城关街道代表联络站' } });
    expect(await leave('611002005')).toMatchObject({ station: { name: '商州区人大代表之家' } });
    expect(await world.mutate('leaveOpinion', { regionCode: '640100', text: words })).toBeRefusedWith(
      'NO_STATION_FOR_REGION',
    );
  });

  it.each([
    ['without a text', { text: ' \n' }, 'OPINION_WITHOUT_TEXT'],
    ['dated in the future', { writtenOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    ['at a station that is not there', { stationId: 'nowhere' }, 'NOT_FOUND'],
    ['from a visit that is not there', { visitId: unitId }, 'NOT_FOUND'],
    ['for a region the station does not serve', { regionCode: '611002002' }, 'INVALID_INPUT'],
    [
      'with a file of no size',
      { attachments: [{ name: 'a.jpg', mediaType: 'image/jpeg', size: 0, sha256: 'x' }] },
      'INVALID_INPUT',
    ],
  ])('but not %s', async (_, change, code) => {
    const input = { stationId: world.station, channel: 'PHONE', text: words, ...change };

    expect(await world.mutate('registerOpinion', input, world.staff)).toBeRefusedWith(code);
  });

  it('but not at a station that has closed', async () => {
    const { station } = await world.done(
      'createStation',
      { kind: 'STUDIO', name: '王代表工作室', regionCode: town },
      world.office,
    );
    const { id } = station as { id: string };
    await world.done('updateStation', { stationId: id, closedOn: '2026-03-01' }, world.office);

    expect(await world.mutate('leaveOpinion', { stationId: id, text: words })).toBeRefusedWith('STATION_CLOSED');
  });
});
