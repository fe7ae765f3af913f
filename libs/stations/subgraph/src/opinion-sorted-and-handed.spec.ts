import { opinionIn } from './spec/opinions-in-states.ts';
import { county, otherUnitId, representativeId, stationsWorld, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

describe('An opinion is sorted (STA-5: REGISTERED → SORTED)', () => {
  it('by category and urgency', async () => {
    const { opinion } = await opinionIn(world, 'SORTED');

    expect(opinion).toMatchObject({
      state: 'SORTED',
      category: 'URBAN_MANAGEMENT',
      urgency: 'PRESSING',
      deadline: { due: '2026-03-05', explanation: { rule: 'opinion.sortDays = 3' } },
    });
  });

  it('and declined at once, linked to the first, when it is a duplicate', async () => {
    const first = await opinionIn(world, 'HANDLING');
    const later = await opinionIn(world, 'REGISTERED');

    const { opinion } = await world.done(
      'sortOpinion',
      { opinionId: later.opinion.id, category: 'URBAN_MANAGEMENT', duplicateOfId: first.opinion.id },
      world.staff,
    );

    expect(opinion).toMatchObject({
      state: 'DECLINED',
      decline: { ground: 'DUPLICATE', duplicateOf: { id: first.opinion.id } },
    });
  });
});

describe('An opinion is handed on (STA-5: SORTED → HANDLING)', () => {
  it.each([
    ['STATION', {}, {}],
    ['LEVEL_UP', { level: 'COUNTY' }, { level: 'COUNTY', region: { code: county } }],
    ['LEVEL_UP', { level: 'CITY' }, { level: 'CITY', region: { code: '611000' } }],
    ['DEPARTMENT', { unit: { id: unitId, name: '区城管局' } }, { unit: { id: unitId }, unitName: '区城管局' }],
    ['DEPARTMENT', { unit: { name: '镇供电所' } }, { unit: null, unitName: '镇供电所' }],
    ['PETITIONS', { body: '区信访局' }, { body: '区信访局' }],
    ['JOINT', { unit: { id: unitId }, jointUnitIds: [otherUnitId] }, { jointUnits: [{ id: otherUnitId }] }],
    ['MEDIATION', { body: '东街社区调委会' }, { body: '东街社区调委会' }],
    ['SUGGESTION', { representativeId }, {}],
  ])('by %s with %j', async (route, more, handling) => {
    const given = await opinionIn(world, 'SORTED');

    const { opinion } = await world.done('handleOpinion', { opinionId: given.opinion.id, route, ...more }, world.staff);

    expect(opinion).toMatchObject({
      state: 'HANDLING',
      handling: { route, handedOn: '2026-03-02', handBackUntil: '2026-03-05', ...handling },
      deadline: { due: '2026-04-01', explanation: { rule: 'opinion.resolveDays = 30' } },
    });
  });

  it('by a representative who turns it into a suggestion of the own', async () => {
    const given = await opinionIn(world, 'SORTED');

    const { opinion, effects } = await world.done(
      'handleOpinion',
      { opinionId: given.opinion.id, route: 'SUGGESTION' },
      world.representative,
    );

    expect(opinion).toMatchObject({ representative: { id: representativeId }, handling: { route: 'SUGGESTION' } });
    expect(effects.events).toEqual([{ kind: 'opinion.turnedIntoSuggestion' }]);
  });

  it('but not settled by a representative (Deputies Law art. 31)', async () => {
    const { opinion } = await opinionIn(world, 'SORTED');
    const input = { opinionId: opinion.id, route: 'STATION' };

    expect(await world.mutate('handleOpinion', input, world.representative)).toBeRefusedWith('FORBIDDEN');
  });

  it('but not turned into another representative’s suggestion', async () => {
    const { opinion } = await opinionIn(world, 'SORTED');
    const input = { opinionId: opinion.id, route: 'SUGGESTION', representativeId: otherUnitId };

    expect(await world.mutate('handleOpinion', input, world.representative)).toBeRefusedWith('FORBIDDEN');
  });

  it.each([
    ['LEVEL_UP', {}, 'ROUTE_NEEDS'],
    ['LEVEL_UP', { level: 'TOWNSHIP' }, 'LEVEL_NOT_ABOVE'],
    ['DEPARTMENT', {}, 'ROUTE_NEEDS'],
    ['DEPARTMENT', { unit: { id: 'no-id' } }, 'NOT_FOUND'],
    ['PETITIONS', {}, 'ROUTE_NEEDS'],
    ['JOINT', { unit: { id: unitId }, jointUnitIds: [] }, 'ROUTE_NEEDS'],
    ['MEDIATION', { body: '' }, 'ROUTE_NEEDS'],
    ['SUGGESTION', {}, 'ROUTE_NEEDS'],
  ])('by %s with %j is refused: %s', async (route, more, code) => {
    const { opinion } = await opinionIn(world, 'SORTED');

    expect(await world.mutate('handleOpinion', { opinionId: opinion.id, route, ...more }, world.staff)).toBeRefusedWith(
      code,
    );
  });
});

describe('An opinion is handed back (STA-5: HANDLING → SORTED)', () => {
  it('by its handler, naming a better one', async () => {
    const given = await opinionIn(world, 'HANDLING');

    const { opinion, effects } = await world.done(
      'handBackOpinion',
      { opinionId: given.opinion.id, betterHandler: '属供电部门职责' },
      world.unit,
    );

    expect(opinion).toMatchObject({ state: 'SORTED', handling: null });
    expect(effects.notices).toMatchObject([{ kind: 'opinion.handedBack', to: { role: 'STATION_STAFF' } }]);
  });

  it('but not without naming one', async () => {
    const { opinion } = await opinionIn(world, 'HANDLING');
    const input = { opinionId: opinion.id, betterHandler: ' ' };

    expect(await world.mutate('handBackOpinion', input, world.unit)).toBeRefusedWith('ROUTE_NEEDS');
  });

  it('but not by anybody else', async () => {
    const { opinion } = await opinionIn(world, 'HANDLING');
    const input = { opinionId: opinion.id, betterHandler: '供电局' };

    expect(await world.mutate('handBackOpinion', input, world.staff)).toBeRefusedWith('NOT_THE_HANDLER');
  });
});
