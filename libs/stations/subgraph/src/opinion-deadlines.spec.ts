import { randomUUID } from 'node:crypto';

import { policyValueSet } from '@renda/policy';

import { opinionIn } from './spec/opinions-in-states.ts';
import { stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { Day } from '@renda/kernel';

import type { GivenState } from './spec/opinions-in-states.ts';
import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeEach(async () => {
  world = await stationsWorld();
});

const overdueIds = async (): Promise<readonly string[]> => {
  const { data } = await world.ask<{ overdueOpinions: { nodes: { id: string }[] } }>(
    '{ overdueOpinions { nodes { id } } }',
    {},
    world.staff,
  );
  return data?.overdueOpinions.nodes.map(({ id }) => id) ?? [];
};

describe('An opinion is overdue (STA-5)', () => {
  it.each<[GivenState, Day]>([
    ['REGISTERED', '2026-03-05'],
    ['SORTED', '2026-03-05'],
    ['HANDLING', '2026-04-01'],
    ['RESOLVED', '2026-03-07'],
  ])('in %s after %s, and not on that day', async (state, due) => {
    const { opinion } = await opinionIn(world, state);

    world.clock.moveToDay(due);
    const onTheDay = [await world.read(opinion.id), await overdueIds()];
    world.clock.moveBy({ days: 1 });
    const afterIt = [await world.read(opinion.id), await overdueIds()];

    expect(onTheDay).toMatchObject([{ overdue: false, deadline: { due, daysLeft: 0 } }, []]);
    expect(afterIt).toMatchObject([{ overdue: true, deadline: { light: 'RED', daysLeft: -1 } }, [opinion.id]]);
  });

  it('never while it is the citizen’s turn to rate', async () => {
    await opinionIn(world, 'FED_BACK');

    world.clock.moveBy({ days: 100 });

    expect(await overdueIds()).toEqual([]);
  });

  it('to the minute at midnight in China', async () => {
    const { opinion } = await opinionIn(world, 'REGISTERED');

    world.clock.moveTo(new Date('2026-03-05T23:59:59+08:00'));
    const before = await overdueIds();
    world.clock.moveTo(new Date('2026-03-06T00:00:00+08:00'));

    expect(before).toEqual([]);
    expect(await overdueIds()).toEqual([opinion.id]);
  });

  it('and is found by state, and by its opposite', async () => {
    const [late, inTime] = [await opinionIn(world, 'SORTED'), await opinionIn(world, 'HANDLING')];
    const idsWhere = async (where: object): Promise<readonly string[]> => {
      const { data } = await world.ask<{ opinions: { nodes: { id: string }[] } }>(
        'query ($where: OpinionWhere) { opinions(where: $where) { nodes { id } } }',
        { where },
        world.staff,
      );
      return data?.opinions.nodes.map(({ id }) => id) ?? [];
    };

    world.clock.moveBy({ days: 10 });

    expect(await idsWhere({ overdue: { eq: true }, state: { eq: 'SORTED' } })).toEqual([late.opinion.id]);
    expect(await idsWhere({ or: [{ overdue: { eq: false } }] })).toEqual([inTime.opinion.id]);
    expect(await idsWhere({ not: { overdue: { eq: false } } })).toEqual([late.opinion.id]);
  });

  it('and its late steps stay in the record', async () => {
    const { opinion } = await opinionIn(world, 'REGISTERED');
    world.clock.moveBy({ days: 4 });

    await world.done('sortOpinion', { opinionId: opinion.id, category: 'OTHER' }, world.staff);

    const { data } = await world.ask<{ opinion: { steps: { nodes: { late: boolean }[] } } }>(
      'query ($id: ID!) { opinion(id: $id) { steps { nodes { late } } } }',
      { id: opinion.id },
      world.staff,
    );
    expect(data?.opinion.steps.nodes).toEqual([{ late: false }, { late: true }]);
  });

  it('and counts against the rate of those done in time (按时率, STA-10)', async () => {
    const [late] = [await opinionIn(world, 'RESOLVED'), await opinionIn(world, 'CLOSED')];
    world.clock.moveBy({ days: 6 });
    await world.done('feedBackOpinion', { opinionId: late.opinion.id, reached: false }, world.staff);

    for (let more = 0; more < 3; more += 1) await opinionIn(world, 'CLOSED');

    const { data } = await world.ask<{ opinionStatistics: { groups: { rate: object }[] } }>(
      '{ opinionStatistics(rate: IN_TIME) { groups { rate { numerator denominator } } } }',
      {},
      world.office,
    );
    expect(data?.opinionStatistics.groups).toEqual([{ rate: { numerator: 4, denominator: 5 } }]);
  });
});

describe('A handler hands back (STA-5)', () => {
  it('until opinion.sortDays after being handed the opinion, not later', async () => {
    const [one, other] = [await opinionIn(world, 'HANDLING'), await opinionIn(world, 'HANDLING')];
    const handedBack = (opinionId: string) =>
      world.mutate('handBackOpinion', { opinionId, betterHandler: '供电局' }, world.unit);

    world.clock.moveToDay('2026-03-05');
    const inTime = await handedBack(one.opinion.id);
    world.clock.moveToDay('2026-03-06');

    expect(inTime.errors).toBeUndefined();
    expect(await handedBack(other.opinion.id)).toBeRefusedWith('HAND_BACK_TOO_LATE');
  });
});

describe('A result is rated (STA-5)', () => {
  it('until opinion.rateDays after the feedback, not later', async () => {
    const [one, other] = [await opinionIn(world, 'FED_BACK'), await opinionIn(world, 'FED_BACK')];
    const rated = (trackingCode: string) => world.mutate('rateOpinion', { trackingCode, rating: 'DISSATISFIED' });

    world.clock.moveToDay('2026-03-17');
    const inTime = await rated(one.trackingCode);
    world.clock.moveToDay('2026-03-18');

    expect(inTime.errors).toBeUndefined();
    expect(await rated(other.trackingCode)).toBeRefusedWith('RATING_TIME_OVER');
  });

  it('or it closes without a rating by itself, once', async () => {
    const { opinion } = await opinionIn(world, 'FED_BACK');

    world.clock.moveToDay('2026-03-17');
    await world.subgraph.runJob('close-unrated-opinions');
    const onTheDay = await world.read(opinion.id);
    world.clock.moveToDay('2026-03-18');
    await world.subgraph.runJob('close-unrated-opinions');
    await world.subgraph.runJob('close-unrated-opinions');

    expect(onTheDay.state).toBe('FED_BACK');
    expect(await world.read(opinion.id)).toMatchObject({
      state: 'CLOSED',
      closing: 'NO_RATING',
      rating: null,
      version: opinion.version + 1,
      endedOn: '2026-03-18',
    });
  });
});

describe('An opinion handled again and not rated again (STA-5)', () => {
  it('closes without a rating: the earlier one was of another result', async () => {
    const { opinion, trackingCode } = await opinionIn(world, 'FED_BACK');
    await world.done('rateOpinion', { trackingCode, rating: 'DISSATISFIED', comment: '没修好' });
    await world.done('recordOpinionResult', { opinionId: opinion.id, text: '已重修' }, world.unit);
    await world.done('feedBackOpinion', { opinionId: opinion.id }, world.staff);

    world.clock.moveBy({ days: 16 });
    await world.subgraph.runJob('close-unrated-opinions');

    expect(await world.read(opinion.id)).toMatchObject({
      closing: 'NO_RATING',
      rating: null,
      ratingComment: null,
      rehandlings: 1,
    });
  });
});

describe('Whoever owes an overdue step is chased (STA-5)', () => {
  const chased = async (): Promise<readonly { role: string; subject: string | null }[]> => {
    await world.subgraph.runJob('chase-overdue-opinions');
    return world.database.manager.query(
      `SELECT recipient_role AS role, recipient_subject AS subject FROM notice WHERE kind = 'opinion.overdue'
       ORDER BY created_at, id`,
    );
  };

  it('the station for sorting, the unit for handling, once per deadline', async () => {
    const [sorting] = [await opinionIn(world, 'REGISTERED'), await opinionIn(world, 'HANDLING')];
    world.clock.moveBy({ days: 3 });
    const notYet = await chased();

    world.clock.moveBy({ days: 30 });
    const first = await chased();
    const again = await chased();
    await world.done('sortOpinion', { opinionId: sorting.opinion.id, category: 'OTHER' }, world.staff);
    world.clock.moveBy({ days: 4 });
    const nextStep = await chased();

    expect(notYet).toEqual([]);
    expect(first).toEqual([
      { role: 'STATION_STAFF', subject: world.station },
      { role: 'HANDLING_UNIT', subject: unitId },
    ]);
    expect(again).toHaveLength(2);
    expect(nextStep).toHaveLength(3);
  });

  it('without touching its version', async () => {
    const { opinion } = await opinionIn(world, 'REGISTERED');
    world.clock.moveBy({ days: 4 });

    await chased();

    expect((await world.read(opinion.id)).version).toBe(opinion.version);
  });
});

describe('A changed parameter (ONE-9)', () => {
  const setSortDays = (value: number, effectiveFrom: Day) =>
    world.feed('representatives').publish(
      policyValueSet({
        id: randomUUID(),
        regionCode: town,
        name: 'opinion.sortDays',
        effectiveFrom,
        revision: 1,
        value,
        source: '街道决定',
        setBy: 'admin',
        setAt: world.clock.now(),
      }),
    );

  it('never moves a running opinion, and holds for the next one', async () => {
    const before = await opinionIn(world, 'REGISTERED');
    await setSortDays(1, '2026-03-01');
    await world.drain();

    const after = await opinionIn(world, 'REGISTERED');
    await world.done('sortOpinion', { opinionId: before.opinion.id, category: 'OTHER' }, world.staff);

    expect(await world.read(before.opinion.id)).toMatchObject({ deadline: { due: '2026-03-05' } });
    expect(after.opinion).toMatchObject({
      deadline: { due: '2026-03-03', explanation: { rule: 'opinion.sortDays = 1' } },
    });
  });
});
