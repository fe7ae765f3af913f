import { asAnalyst, asAnyone, asCommitteeStaff, asHandlingUnit, asStationStaff } from '@renda/testing';

import { opinionIn } from './spec/opinions-in-states.ts';
import { otherTown, otherUnitId, stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { Viewer } from '@renda/identity';

import type { GivenOpinion, GivenState } from './spec/opinions-in-states.ts';
import type { MutationName } from './spec/selections.ts';
import type { StationsWorld } from './spec/stations-world.ts';

interface Case {
  readonly name: MutationName;
  /** The state it is made from. */
  readonly from: GivenState;
  readonly refusedIn: readonly GivenState[];
  readonly input: (given: GivenOpinion) => object;
  readonly by: (world: StationsWorld) => Viewer;
  /** Somebody with the role, for another place or thing, and what they are told. */
  readonly elsewhere: (world: StationsWorld) => readonly (readonly [Viewer, string])[];
}

const byId = (more: object) => (given: GivenOpinion) => ({ opinionId: given.opinion.id, ...more });
const byCode = (more: object) => (given: GivenOpinion) => ({ trackingCode: given.trackingCode, ...more });
const staff = (world: StationsWorld): Viewer => world.staff;
const unit = (world: StationsWorld): Viewer => world.unit;

const otherStations = (world: StationsWorld): readonly (readonly [Viewer, string])[] => [
  [world.otherStaff, 'OUT_OF_REGION'],
  [asStationStaff(world.point, town), 'FORBIDDEN'],
  [asCommitteeStaff(otherTown), 'OUT_OF_REGION'],
  [asCommitteeStaff('640100'), 'OUT_OF_REGION'],
];
const otherUnits = (): readonly (readonly [Viewer, string])[] => [
  [asHandlingUnit(otherUnitId, town), 'NOT_THE_HANDLER'],
  [asCommitteeStaff('640100'), 'NOT_THE_HANDLER'],
];

const cases: readonly Case[] = [
  {
    name: 'sortOpinion',
    from: 'REGISTERED',
    refusedIn: ['SORTED', 'HANDLING', 'RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ category: 'TRANSPORT' }),
    by: staff,
    elsewhere: otherStations,
  },
  {
    name: 'handleOpinion',
    from: 'SORTED',
    refusedIn: ['REGISTERED', 'HANDLING', 'RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ route: 'DEPARTMENT', unit: { id: unitId } }),
    by: staff,
    elsewhere: otherStations,
  },
  {
    name: 'handBackOpinion',
    from: 'HANDLING',
    refusedIn: ['REGISTERED', 'SORTED', 'RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ betterHandler: '供电局' }),
    by: unit,
    elsewhere: otherUnits,
  },
  {
    name: 'recordOpinionResult',
    from: 'HANDLING',
    refusedIn: ['REGISTERED', 'SORTED', 'RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ text: '已办结' }),
    by: unit,
    elsewhere: otherUnits,
  },
  {
    name: 'feedBackOpinion',
    from: 'RESOLVED',
    refusedIn: ['REGISTERED', 'SORTED', 'HANDLING', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ text: '已修好' }),
    by: staff,
    elsewhere: otherStations,
  },
  {
    name: 'rateOpinion',
    from: 'FED_BACK',
    refusedIn: ['REGISTERED', 'SORTED', 'HANDLING', 'RESOLVED', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byCode({ rating: 'SATISFIED' }),
    by: asAnyone,
    elsewhere: () => [],
  },
  {
    name: 'declineOpinion',
    from: 'SORTED',
    refusedIn: ['HANDLING', 'RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byId({ ground: 'LITIGATION' }),
    by: staff,
    elsewhere: otherStations,
  },
  {
    name: 'withdrawOpinion',
    from: 'HANDLING',
    refusedIn: ['RESOLVED', 'FED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN'],
    input: byCode({}),
    by: asAnyone,
    elsewhere: () => [],
  },
];

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

// The doors are wide, but this walks through them more often than a citizen would.
beforeEach(() => world.clock.moveBy({ minutes: 2 }));

describe.each(cases)('$name', ({ name, from, refusedIn, input, by, elsewhere }) => {
  it.each(refusedIn)('is refused in %s (STA-5)', async (state) => {
    const given = await opinionIn(world, state);

    expect(await world.mutate(name, input(given), by(world))).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await world.read(given.opinion.id)).toMatchObject({ state, version: given.opinion.version });
  });

  it('is refused to whoever has the role for another place or thing (ACC-1)', async () => {
    const given = await opinionIn(world, from);

    for (const [viewer, code] of elsewhere(world)) {
      expect(await world.mutate(name, { ...input(given), expectedVersion: 99 }, viewer)).toBeRefusedWith(code);
    }
    expect((await world.read(given.opinion.id)).version).toBe(given.opinion.version);
  });

  it('is refused to those without the role (ACC-1)', async () => {
    const given = await opinionIn(world, from);
    const isPublic = by(world).kind === 'ANYONE';

    const [analyst, anyone] = [
      await world.mutate(name, { ...input(given), dryRun: true }, asAnalyst('611000')),
      await world.mutate(name, { ...input(given), dryRun: true }, asAnyone()),
    ];

    // With the code anybody may: the code, not an account, is the right.
    expect(analyst.errors?.[0]?.extensions.code).toBe(isPublic ? undefined : 'FORBIDDEN');
    expect(anyone.errors?.[0]?.extensions.code).toBe(isPublic ? undefined : 'UNAUTHENTICATED');
  });

  it('is refused for an opinion that is not there', async () => {
    const nowhere = { opinion: { id: otherUnitId, version: 1, state: from }, trackingCode: 'AAAA-AAAA-AAAA-AAAA' };

    const { errors } = await world.mutate(name, input(nowhere), by(world));

    expect(errors?.[0]?.extensions.code).toMatch(/^NOT_FOUND$|^TRACKING_CODE_(MALFORMED|UNKNOWN)$/);
  });

  it('is refused over a version the client has not seen (ONE-3)', async () => {
    const given = await opinionIn(world, from);
    const expectedVersion = given.opinion.version - 1;

    const stale = await world.mutate(name, { ...input(given), expectedVersion }, by(world));

    expect(stale).toBeRefusedWith('STALE_VERSION');
    expect((await world.read(given.opinion.id)).version).toBe(given.opinion.version);
  });

  it('tells on a dry run what it would do, and does nothing (ONE-3)', async () => {
    const given = await opinionIn(world, from);

    const { effects } = await world.done(name, { ...input(given), dryRun: true }, by(world));

    expect(effects.applied).toBe(false);
    expect(effects.events.length).toBeGreaterThan(0);
    expect(await world.read(given.opinion.id)).toEqual(given.opinion);
  });

  it('gives the same answer to the same key, with one effect, also when both arrive at once (EVT-3)', async () => {
    const given = await opinionIn(world, from);
    const keyed = { ...input(given), idempotencyKey: `key-${given.opinion.id}` };

    const [one, other] = await Promise.all([world.done(name, keyed, by(world)), world.done(name, keyed, by(world))]);
    const third = await world.done(name, keyed, by(world));

    const { effects: _, ...answer } = third;
    expect([one, other].map(({ effects }) => effects.replayed).sort()).toEqual([false, true]);
    expect(one).toMatchObject(answer);
    expect(other).toMatchObject(answer);
    expect((await world.read(given.opinion.id)).version).toBe(given.opinion.version + 1);
  });

  it('is done once when two do it at once', async () => {
    const given = await opinionIn(world, from);

    const answers = await Promise.all([1, 2, 3].map(() => world.mutate(name, input(given), by(world))));

    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', 'ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION']);
  });
});

describe('registerOpinion', () => {
  const input = () => ({ stationId: world.station, channel: 'PHONE', text: '路面积水' });

  it('is refused for another place (ACC-1)', async () => {
    for (const [viewer, code] of otherStations(world)) {
      expect(await world.mutate('registerOpinion', input(), viewer)).toBeRefusedWith(code);
    }
  });

  it('is refused to those without the role (ACC-1)', async () => {
    expect(await world.mutate('registerOpinion', input(), asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await world.mutate('registerOpinion', input(), asAnalyst(town))).toBeRefusedWith('FORBIDDEN');
  });

  it('does nothing on a dry run, and one thing for one key', async () => {
    const count = async (): Promise<number> => {
      const { data } = await world.ask<{ opinions: { totalCount: number } }>(
        '{ opinions(first: 1) { totalCount } }',
        {},
        world.office,
      );
      return data?.opinions.totalCount ?? 0;
    };
    const before = await count();

    const tried = await world.done('registerOpinion', { ...input(), dryRun: true }, world.staff);
    const keyed = { ...input(), idempotencyKey: 'register-once' };
    const first = await world.done('registerOpinion', keyed, world.staff);
    const again = await world.done('registerOpinion', keyed, world.staff);

    expect(tried.effects.applied).toBe(false);
    expect(again.opinion).toEqual(first.opinion);
    expect(again.trackingCode).toBe(first.trackingCode);
    expect(await count()).toBe(before + 1);
    expect(await world.mutate('registerOpinion', { ...keyed, text: '另一件事' }, world.staff)).toBeRefusedWith(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });
});
