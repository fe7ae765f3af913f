import { asCommitteeStaff, asStationStaff } from '@renda/testing';

import { opinionIn } from './spec/opinions-in-states.ts';
import { county, otherUnitId, representativeId, stationsWorld, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

describe('The result of an opinion is recorded (STA-5: HANDLING → RESOLVED)', () => {
  const recorded = async (
    route: object,
    by: (world: StationsWorld) => Parameters<StationsWorld['done']>[2],
    more = {},
  ) => {
    const { opinion } = await opinionIn(world, 'SORTED');
    await world.done('handleOpinion', { opinionId: opinion.id, ...route }, world.staff);
    return world.mutate('recordOpinionResult', { opinionId: opinion.id, text: '已办结', ...more }, by(world));
  };

  it.each([
    ['the station', { route: 'STATION' }, (w: StationsWorld) => w.staff],
    ['the office of the level', { route: 'LEVEL_UP', level: 'COUNTY' }, (w: StationsWorld) => w.office],
    [
      'the station of the level',
      { route: 'LEVEL_UP', level: 'COUNTY' },
      (w: StationsWorld) => asStationStaff(w.home, county),
    ],
    ['the unit', { route: 'DEPARTMENT', unit: { id: unitId } }, (w: StationsWorld) => w.unit],
    [
      'the office, from the unit’s paper (ACC-3)',
      { route: 'DEPARTMENT', unit: { id: unitId } },
      (w: StationsWorld) => w.office,
    ],
    [
      'the station, for a unit known by name',
      { route: 'DEPARTMENT', unit: { name: '镇供电所' } },
      (w: StationsWorld) => w.staff,
    ],
    [
      'the lead of a joint resolution',
      { route: 'JOINT', unit: { id: unitId }, jointUnitIds: [otherUnitId] },
      (w: StationsWorld) => w.unit,
    ],
    ['the station, for a mediation', { route: 'MEDIATION', body: '调委会' }, (w: StationsWorld) => w.staff],
  ])('by %s', async (_, route, by) => {
    const { data } = await recorded(route, by);

    expect(data?.recordOpinionResult?.opinion).toMatchObject({
      state: 'RESOLVED',
      result: { text: '已办结', recordedOn: '2026-03-02' },
      deadline: { due: '2026-03-07', explanation: { rule: 'opinion.feedbackDays = 5' } },
    });
  });

  it('for petitions with the receipt', async () => {
    const route = { route: 'PETITIONS', body: '区信访局' };

    const { data } = await recorded(route, (w) => w.staff, { receipt: '商信〔2026〕12号' });

    expect(data?.recordOpinionResult?.opinion.result).toMatchObject({ receipt: '商信〔2026〕12号' });
    expect(await recorded(route, (w) => w.staff)).toBeRefusedWith('ROUTE_NEEDS');
  });

  it.each([
    [
      'the station, for a unit of the graph',
      { route: 'DEPARTMENT', unit: { id: unitId } },
      (w: StationsWorld) => w.staff,
    ],
    ['another unit', { route: 'DEPARTMENT', unit: { id: otherUnitId } }, (w: StationsWorld) => w.unit],
    [
      'a joint unit that does not lead',
      { route: 'JOINT', unit: { id: otherUnitId }, jointUnitIds: [unitId] },
      (w: StationsWorld) => w.unit,
    ],
    ['the town, for what was sent up', { route: 'LEVEL_UP', level: 'COUNTY' }, (w: StationsWorld) => w.staff],
    [
      'the county, for what was sent up to the city',
      { route: 'LEVEL_UP', level: 'CITY' },
      (w: StationsWorld) => w.office,
    ],
  ])('but not by %s', async (_, route, by) => {
    expect(await recorded(route, by)).toBeRefusedWith('NOT_THE_HANDLER');
  });

  it('but not by hand for a suggestion', async () => {
    const route = { route: 'SUGGESTION', representativeId };

    expect(await recorded(route, (w) => w.staff)).toBeRefusedWith('RESULT_COMES_FROM_SUGGESTION');
  });

  it('but not without words', async () => {
    expect(await recorded({ route: 'STATION' }, (w) => w.staff, { text: '' })).toBeRefusedWith('ROUTE_NEEDS');
  });

  it('by the city’s office for what was sent up to the city', async () => {
    const { data } = await recorded({ route: 'LEVEL_UP', level: 'CITY' }, () => asCommitteeStaff('611000'));

    expect(data?.recordOpinionResult?.opinion.state).toBe('RESOLVED');
  });
});
