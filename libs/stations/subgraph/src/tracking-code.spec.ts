import { asAnyone, asCitizen } from '@renda/testing';

import { opinionIn } from './spec/opinions-in-states.ts';
import { selections } from './spec/selections.ts';
import { stationsWorld } from './spec/stations-world.ts';
import { trackingCodes } from './tracking-codes.ts';

import type { Viewer } from '@renda/identity';
import type { Answer } from '@renda/testing';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeEach(async () => {
  world = await stationsWorld();
});

interface Followed {
  readonly opinionByTrackingCode: Readonly<Record<string, unknown>>;
}

const follow = (code: string, viewer: Viewer = asAnyone()): Promise<Answer<Followed>> =>
  world.ask<Followed>(
    `query ($code: TrackingCode!) { opinionByTrackingCode(trackingCode: $code) { ${selections.progress} } }`,
    { code },
    viewer,
  );

describe('Whoever has the tracking code (STA-5)', () => {
  it('follows the opinion without an account', async () => {
    const { trackingCode } = await opinionIn(world, 'FED_BACK');

    const { data } = await follow(trackingCode.toLowerCase().replaceAll('-', ' '));

    expect(data?.opinionByTrackingCode).toMatchObject({
      state: 'FED_BACK',
      answer: { text: '路灯已修好', on: '2026-03-02' },
      rateable: true,
      rateUntil: '2026-03-17',
      withdrawable: false,
      steps: [
        { action: 'REGISTER', state: 'REGISTERED' },
        { action: 'SORT', state: 'SORTED' },
        { action: 'HANDLE', state: 'HANDLING' },
        { action: 'RECORD_RESULT', state: 'RESOLVED' },
        { action: 'FEED_BACK', state: 'FED_BACK' },
      ],
    });
  });

  it('may rate it on the last day, not after it', async () => {
    const { trackingCode } = await opinionIn(world, 'FED_BACK');

    world.clock.moveToDay('2026-03-17');
    const onTheDay = await follow(trackingCode);
    world.clock.moveToDay('2026-03-18');

    expect(onTheDay.data?.opinionByTrackingCode.rateable).toBe(true);
    expect((await follow(trackingCode)).data?.opinionByTrackingCode.rateable).toBe(false);
  });

  it('is told where to go instead when it was declined', async () => {
    const { trackingCode } = await opinionIn(world, 'DECLINED');

    const { data } = await follow(trackingCode);

    expect(data?.opinionByTrackingCode.decline).toMatchObject({
      ground: 'LITIGATION',
      groundText: '已进入诉讼或仲裁程序',
      whereToGo: expect.stringContaining('12348'),
    });
  });

  it('sees nothing personal', async () => {
    const { trackingCode } = await opinionIn(world, 'CLOSED');

    const answer = JSON.stringify(await follow(trackingCode));

    expect(answer).not.toMatch(/张|138|1234|工农路|6125/);
  });

  it.each([
    [
      'one character wrong',
      (code: string) => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`,
      'TRACKING_CODE_MALFORMED',
    ],
    ['a code nobody has', () => trackingCodes(() => Buffer.alloc(32, 1)).codeOf('x'), 'TRACKING_CODE_UNKNOWN'],
    ['no code at all', () => '123', 'INVALID_TRACKING_CODE'],
  ])('is nobody with %s', async (_, wrong, code) => {
    const { trackingCode } = await opinionIn(world, 'REGISTERED');

    const { errors } = await follow(wrong(trackingCode)).catch((error: unknown) => ({ errors: [error] }));

    expect(JSON.stringify(errors)).toContain(code);
  });
});

describe('A tracking code (STA-5)', () => {
  it('is stored nowhere in clear, its keyed hash only', async () => {
    const { opinion, trackingCode } = await opinionIn(world, 'REGISTERED', { idempotencyKey: 'k-1' });
    await world.done('rateOpinion', { trackingCode, rating: 'SATISFIED', dryRun: true }).catch(() => undefined);
    await world.done('withdrawOpinion', { trackingCode, idempotencyKey: 'k-2' });

    const everything = await world.database.manager.query<{ found: string }[]>(
      `SELECT row_to_json(t)::text AS found FROM citizen_opinion t UNION ALL SELECT row_to_json(t)::text FROM opinion_step t
       UNION ALL SELECT row_to_json(t)::text FROM event_log t UNION ALL SELECT row_to_json(t)::text FROM audit_entry t
       UNION ALL SELECT row_to_json(t)::text FROM idempotency_key t UNION ALL SELECT row_to_json(t)::text FROM notice t`,
    );

    expect(everything.some(({ found }) => found.includes(opinion.id))).toBe(true);
    expect(everything.filter(({ found }) => found.includes(trackingCode))).toEqual([]);
    expect(everything.filter(({ found }) => found.includes(trackingCode.replaceAll('-', '')))).toEqual([]);
  });

  it('differs under another secret, and belongs to one opinion only', () => {
    const [codes, others] = [trackingCodes(() => Buffer.alloc(32, 1)), trackingCodes(() => Buffer.alloc(32, 2))];
    const code = codes.codeOf('opinion-1');

    expect(codes.codeOf('opinion-1')).toBe(code);
    expect(others.codeOf('opinion-1')).not.toBe(code);
    expect(codes.codeOf('opinion-2')).not.toBe(code);
    expect(codes.belongs(code, 'opinion-1')).toBe(true);
    expect(codes.belongs(code, 'opinion-2')).toBe(false);
    expect(codes.hashOf(code)).not.toBe(others.hashOf(code));
  });
});

describe('A public door', () => {
  it('is closed to one who follows too often, for the rest of the minute, and to nobody else', async () => {
    const { trackingCode } = await opinionIn(world, 'REGISTERED');
    const [busy, calm] = [asCitizen('busy'), asCitizen('calm')];
    for (let time = 0; time < 30; time += 1) await follow(trackingCode, busy);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 20_000));

    const refused = await follow(trackingCode, busy);
    const other = await follow(trackingCode, calm);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 40_000));

    expect(refused).toBeRefusedWith('RATE_LIMITED');
    expect(refused.errors?.[0]?.extensions.params).toEqual({ seconds: 40 });
    expect(other.errors).toBeUndefined();
    expect((await follow(trackingCode, busy)).errors).toBeUndefined();
  });

  it('counts refused attempts too: codes cannot be tried at leisure', async () => {
    const thief = asCitizen('thief');
    const guess = trackingCodes(() => Buffer.alloc(32, 3));
    for (let time = 0; time < 10; time += 1)
      await world.mutate('rateOpinion', { trackingCode: guess.codeOf(String(time)), rating: 'SATISFIED' }, thief);

    const next = await world.mutate('rateOpinion', { trackingCode: guess.codeOf('x'), rating: 'SATISFIED' }, thief);

    expect(next).toBeRefusedWith('RATE_LIMITED');
  });

  it('lets a citizen leave ten opinions in ten minutes', async () => {
    const citizen = asCitizen('writer');
    const leave = () => world.mutate('leaveOpinion', { stationId: world.station, text: '意见' }, citizen);
    for (let time = 0; time < 10; time += 1) expect((await leave()).errors).toBeUndefined();

    const refused = await leave();
    world.clock.moveBy({ minutes: 10 });

    expect(refused).toBeRefusedWith('RATE_LIMITED');
    expect((await leave()).errors).toBeUndefined();
  });
});
