import { asAnyone, asCitizen, asCommitteeStaff, asIntegration, asRepresentative, asStationStaff } from '@renda/testing';

import { opinionIn, words } from './spec/opinions-in-states.ts';
import { county, otherUnitId, representativeId, stationsWorld, town, unitId } from './spec/stations-world.ts';

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

describe('An opinion is fed back (STA-5: RESOLVED → FED_BACK)', () => {
  it('to the citizen and the representative', async () => {
    const given = await opinionIn(world, 'RESOLVED', { representativeId });

    const { opinion, effects } = await world.done('feedBackOpinion', { opinionId: given.opinion.id }, world.staff);

    expect(opinion).toMatchObject({
      state: 'FED_BACK',
      feedback: { text: '路灯已修好', on: '2026-03-02', reached: true },
      deadline: { due: '2026-03-17', explanation: { rule: 'opinion.rateDays = 15' } },
    });
    expect(effects.notices.map(({ to }) => to.role)).toEqual(['REPRESENTATIVE', 'CITIZEN']);
  });

  it('and closes without a rating when there is no way to reach the citizen', async () => {
    const given = await opinionIn(world, 'RESOLVED');

    const { opinion } = await world.done(
      'feedBackOpinion',
      { opinionId: given.opinion.id, text: '已修好', reached: false },
      world.staff,
    );

    expect(opinion).toMatchObject({ state: 'CLOSED', closing: 'NO_RATING', feedback: { reached: false } });
  });

  it('and answers the duplicates with it', async () => {
    const first = await opinionIn(world, 'RESOLVED');
    const later = await opinionIn(world, 'REGISTERED');
    const input = { opinionId: later.opinion.id, ground: 'DUPLICATE', duplicateOfId: first.opinion.id };
    await world.done('declineOpinion', input, world.staff);

    const { duplicatesAnswered, effects } = await world.done(
      'feedBackOpinion',
      { opinionId: first.opinion.id },
      world.staff,
    );

    const { data } = await world.ask<{ opinionByTrackingCode: { answer: unknown } }>(
      'query ($code: TrackingCode!) { opinionByTrackingCode(trackingCode: $code) { answer { text on } } }',
      { code: later.trackingCode },
    );
    expect(duplicatesAnswered).toBe(1);
    expect(effects.notices.map(({ kind }) => kind)).toContain('opinion.answeredWithFirst');
    expect(data?.opinionByTrackingCode.answer).toEqual({ text: '路灯已修好', on: '2026-03-02' });
  });
});

describe('A result is rated (STA-5: FED_BACK → CLOSED or HANDLING)', () => {
  it.each(['SATISFIED', 'BASICALLY_SATISFIED'])('%s closes it', async (rating) => {
    const { opinion, trackingCode } = await opinionIn(world, 'FED_BACK');

    const { rehandled } = await world.done('rateOpinion', { trackingCode, rating, comment: '谢谢' });

    expect(rehandled).toBe(false);
    expect(await world.read(opinion.id)).toMatchObject({
      state: 'CLOSED',
      closing: 'RATED',
      rating,
      ratingComment: '谢谢',
      endedOn: '2026-03-02',
    });
  });

  it('不满意 has it handled again, opinion.maxRehandlings times, then closes it with that rating', async () => {
    const { opinion, trackingCode } = await opinionIn(world, 'FED_BACK');
    const rounds: unknown[] = [];

    for (let round = 0; round < 3; round += 1) {
      const { rehandled } = await world.done('rateOpinion', { trackingCode, rating: 'DISSATISFIED' });
      const { state, rehandlings, handling } = await world.read(opinion.id);
      rounds.push({ rehandled, state, rehandlings, route: (handling as { route: string }).route });
      if (!rehandled) break;
      await world.done('recordOpinionResult', { opinionId: opinion.id, text: '再次办理' }, world.unit);
      await world.done('feedBackOpinion', { opinionId: opinion.id }, world.staff);
    }

    expect(rounds).toEqual([
      { rehandled: true, state: 'HANDLING', rehandlings: 1, route: 'DEPARTMENT' },
      { rehandled: true, state: 'HANDLING', rehandlings: 2, route: 'DEPARTMENT' },
      { rehandled: false, state: 'CLOSED', rehandlings: 2, route: 'DEPARTMENT' },
    ]);
    expect(await world.read(opinion.id)).toMatchObject({ closing: 'RATED', rating: 'DISSATISFIED' });
  });

  it('by the citizen who left it with an account', async () => {
    const citizen = asCitizen('c-2');
    const left = await world.done('leaveOpinion', { stationId: world.station, text: words }, citizen);
    const { data } = await world.ask<{ opinions: { nodes: { id: string }[] } }>(
      '{ opinions { nodes { id } } }',
      {},
      citizen,
    );
    const opinionId = data?.opinions.nodes[0]?.id ?? '';
    await world.done('sortOpinion', { opinionId, category: 'OTHER' }, world.staff);
    await world.done('handleOpinion', { opinionId, route: 'STATION' }, world.staff);
    await world.done('recordOpinionResult', { opinionId, text: '好了' }, world.staff);
    await world.done('feedBackOpinion', { opinionId }, world.staff);

    const { progress } = await world.done('rateOpinion', { opinionId, rating: 'SATISFIED' }, citizen);

    expect(left.trackingCode).toBeTruthy();
    expect(progress).toMatchObject({ state: 'CLOSED', rating: 'SATISFIED' });
  });
});

describe('An opinion is declined (STA-5: REGISTERED, SORTED → DECLINED)', () => {
  it.each(['LITIGATION', 'PETITION_CHANNEL', 'PRIVATE_DISPUTE', 'NO_CONTENT', 'UNLAWFUL'])(
    'as %s, with where to go instead, told to the citizen',
    async (ground) => {
      const given = await opinionIn(world, 'REGISTERED');

      const { opinion, effects } = await world.done(
        'declineOpinion',
        { opinionId: given.opinion.id, ground },
        world.staff,
      );

      expect(opinion).toMatchObject({
        state: 'DECLINED',
        decline: { ground, whereToGo: expect.stringMatching(/[一-龥]{5}/) },
      });
      expect(effects.notices).toMatchObject([{ kind: 'opinion.declined', to: { role: 'CITIZEN' } }]);
    },
  );

  it('on another ground with staff’s own words', async () => {
    const given = await opinionIn(world, 'SORTED');
    const own = { ground: 'OTHER', explanation: '属商业服务', whereToGo: '请联系客服。' };

    const { opinion } = await world.done('declineOpinion', { opinionId: given.opinion.id, ...own }, world.staff);

    expect(opinion.decline).toMatchObject(own);
  });

  it('as a duplicate of the first of them all: links never chain', async () => {
    const [a, b, c] = [
      await opinionIn(world, 'HANDLING'),
      await opinionIn(world, 'REGISTERED'),
      await opinionIn(world, 'REGISTERED'),
    ];
    const asDuplicate = (opinionId: string, duplicateOfId: string) =>
      world.done('declineOpinion', { opinionId, ground: 'DUPLICATE', duplicateOfId }, world.staff);

    await asDuplicate(c.opinion.id, b.opinion.id);
    await asDuplicate(b.opinion.id, a.opinion.id);

    const linked = [await world.read(b.opinion.id), await world.read(c.opinion.id)];
    expect(linked.map(({ decline }) => decline)).toMatchObject([
      { duplicateOf: { id: a.opinion.id } },
      { duplicateOf: { id: a.opinion.id } },
    ]);
  });

  it.each([
    ['OTHER', {}, 'DECLINE_NEEDS'],
    ['OTHER', { explanation: '说明' }, 'DECLINE_NEEDS'],
    ['DUPLICATE', {}, 'DECLINE_NEEDS'],
    ['LITIGATION', { duplicateOfId: unitId }, 'INVALID_INPUT'],
    ['DUPLICATE', { duplicateOfId: unitId }, 'NOT_FOUND'],
  ])('but not as %s with %j', async (ground, more, code) => {
    const { opinion } = await opinionIn(world, 'REGISTERED');

    expect(
      await world.mutate('declineOpinion', { opinionId: opinion.id, ground, ...more }, world.staff),
    ).toBeRefusedWith(code);
  });

  it('but not as a duplicate of itself, of one that ended without an answer, or of one out of sight', async () => {
    const { opinion } = await opinionIn(world, 'REGISTERED');
    const ended = await opinionIn(world, 'WITHDRAWN');
    const elsewhere = await world.done(
      'registerOpinion',
      { stationId: world.otherStation, channel: 'PHONE', text: words },
      world.otherStaff,
    );
    const declinedAs = (duplicateOfId: string) =>
      world.mutate('declineOpinion', { opinionId: opinion.id, ground: 'DUPLICATE', duplicateOfId }, world.staff);

    expect(await declinedAs(opinion.id)).toBeRefusedWith('DUPLICATE_OF_ITSELF');
    expect(await declinedAs(ended.opinion.id)).toBeRefusedWith('DUPLICATE_OF_ENDED');
    expect(await declinedAs(elsewhere.opinion.id)).toBeRefusedWith('NOT_FOUND');
  });
});

describe('An opinion is withdrawn (STA-5: REGISTERED to HANDLING → WITHDRAWN)', () => {
  it.each(['REGISTERED', 'SORTED', 'HANDLING'] as const)('in %s, with the code', async (state) => {
    const { trackingCode } = await opinionIn(world, state);

    const { progress } = await world.done('withdrawOpinion', { trackingCode, reason: '已自行解决' });

    expect(progress).toMatchObject({ state: 'WITHDRAWN', withdrawable: false });
  });

  it('by the citizen who left it, and by no other', async () => {
    await world.done('leaveOpinion', { stationId: world.station, text: words }, asCitizen('c-3'));
    const { data } = await world.ask<{ opinions: { nodes: { id: string }[] } }>(
      '{ opinions { nodes { id } } }',
      {},
      asCitizen('c-3'),
    );
    const opinionId = data?.opinions.nodes[0]?.id;

    expect(await world.mutate('withdrawOpinion', { opinionId }, asCitizen('c-4'))).toBeRefusedWith('NOT_FOUND');
    expect(await world.mutate('withdrawOpinion', { opinionId }, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await world.mutate('withdrawOpinion', {}, asAnyone())).toBeRefusedWith('INVALID_INPUT');
    expect((await world.done('withdrawOpinion', { opinionId }, asCitizen('c-3'))).progress).toMatchObject({
      state: 'WITHDRAWN',
    });
  });
});

describe('Every movement of an opinion (STA-5: 反馈有记录)', () => {
  it('is a step with who, when and by when', async () => {
    const { opinion } = await opinionIn(world, 'CLOSED');

    const { data } = await world.ask<{ opinion: { steps: { nodes: unknown[] } } }>(
      'query ($id: ID!) { opinion(id: $id) { steps { nodes { number action from to takenOn actorRole wasDueOn late dueOn } } } }',
      { id: opinion.id },
      world.staff,
    );

    const day = { takenOn: '2026-03-02', late: false };
    expect(data?.opinion.steps.nodes).toEqual([
      {
        ...day,
        number: 1,
        action: 'REGISTER',
        from: null,
        to: 'REGISTERED',
        actorRole: 'STATION_STAFF',
        wasDueOn: null,
        dueOn: '2026-03-05',
      },
      {
        ...day,
        number: 2,
        action: 'SORT',
        from: 'REGISTERED',
        to: 'SORTED',
        actorRole: 'STATION_STAFF',
        wasDueOn: '2026-03-05',
        dueOn: '2026-03-05',
      },
      {
        ...day,
        number: 3,
        action: 'HANDLE',
        from: 'SORTED',
        to: 'HANDLING',
        actorRole: 'STATION_STAFF',
        wasDueOn: '2026-03-05',
        dueOn: '2026-04-01',
      },
      {
        ...day,
        number: 4,
        action: 'RECORD_RESULT',
        from: 'HANDLING',
        to: 'RESOLVED',
        actorRole: 'HANDLING_UNIT',
        wasDueOn: '2026-04-01',
        dueOn: '2026-03-07',
      },
      {
        ...day,
        number: 5,
        action: 'FEED_BACK',
        from: 'RESOLVED',
        to: 'FED_BACK',
        actorRole: 'STATION_STAFF',
        wasDueOn: '2026-03-07',
        dueOn: '2026-03-17',
      },
      {
        ...day,
        number: 6,
        action: 'RATE',
        from: 'FED_BACK',
        to: 'CLOSED',
        actorRole: null,
        wasDueOn: '2026-03-17',
        dueOn: null,
      },
    ]);
  });

  it('is an event with the row after it, and none with the citizen’s words (EVT-1)', async () => {
    const { opinion } = await opinionIn(world, 'CLOSED');

    const { data } = await world.ask<{ opinion: { history: { nodes: { kind: string; version: number }[] } } }>(
      'query ($id: ID!) { opinion(id: $id) { history { nodes { kind version } } } }',
      { id: opinion.id },
      world.staff,
    );

    expect(data?.opinion.history.nodes).toEqual([
      { kind: 'opinion.registered', version: 1 },
      { kind: 'opinion.sorted', version: 2 },
      { kind: 'opinion.handed', version: 3 },
      { kind: 'opinion.resolved', version: 4 },
      { kind: 'opinion.fedBack', version: 5 },
      { kind: 'opinion.closed', version: 6 },
    ]);
  });

  it('cannot be deleted', async () => {
    const { opinion } = await opinionIn(world, 'REGISTERED');
    const { manager } = world.database;

    await expect(manager.query('DELETE FROM opinion_step WHERE opinion_id = $1', [opinion.id])).rejects.toThrow(
      'STA-5',
    );
    await expect(manager.query('DELETE FROM citizen_opinion WHERE id = $1', [opinion.id])).rejects.toThrow('STA-5');
  });
});
