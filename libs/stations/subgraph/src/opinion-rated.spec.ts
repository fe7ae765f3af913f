import { asCitizen } from '@renda/testing';

import { opinionIn, words } from './spec/opinions-in-states.ts';
import { representativeId, stationsWorld } from './spec/stations-world.ts';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
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
