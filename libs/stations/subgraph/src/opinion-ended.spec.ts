import { asAnyone, asCitizen } from '@renda/testing';

import { opinionIn, words } from './spec/opinions-in-states.ts';
import { stationsWorld, unitId } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
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
