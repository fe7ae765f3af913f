import {
  asAdmin,
  asAnalyst,
  asAnyone,
  asCitizen,
  asCommitteeStaff,
  asHandlingUnit,
  asIntegration,
  asRole,
  asStationStaff,
} from '@renda/testing';

import { citizen, opinionIn, words } from './spec/opinions-in-states.ts';
import { county, otherUnitId, stationsWorld, town } from './spec/stations-world.ts';

import type { Viewer } from '@renda/identity';

import type { StationsWorld } from './spec/stations-world.ts';

let world: StationsWorld;

beforeAll(async () => {
  world = await stationsWorld();
});

const masked = {
  name: '张*',
  phone: '138****5678',
  address: '陕西省商洛市商州区****',
  idNumber: '6****X',
  reachable: true,
};

describe('Personal data of a citizen (ACC-2)', () => {
  it.each<[string, (world: StationsWorld) => Viewer]>([
    ['the station’s staff', ({ staff }) => staff],
    ['the office', ({ office }) => office],
    ['the handling unit', ({ unit }) => unit],
    ['a representative of the station', ({ representative }) => representative],
    ['an analyst', () => asAnalyst('611000')],
    ['a member of the committee', () => asRole('COMMITTEE_MEMBER', town)],
    ['another system', () => asIntegration(['opinions:read'], county)],
    ['an administrator', () => asAdmin()],
  ])('are masked for %s', async (_, by) => {
    const { opinion } = await opinionIn(world, 'HANDLING');

    const read = await world.read(opinion.id, by(world));

    expect(read).toMatchObject({
      citizen: masked,
      title: '东街路灯',
      text: '东街路灯不亮，请修理。联系张*，电话138****5678',
    });
  });

  it('are masked for the citizen too, who unmasks them like anybody who may', async () => {
    await world.done('leaveOpinion', { stationId: world.station, text: words, citizen }, asCitizen('own'));

    const { data } = await world.ask<{ opinions: { nodes: { id: string; citizen: unknown }[] } }>(
      '{ opinions { nodes { id citizen { name phone address idNumber reachable } } } }',
      {},
      asCitizen('own'),
    );

    const [opinion] = data?.opinions.nodes ?? [];
    expect(opinion?.citizen).toEqual(masked);
    expect(
      await world.done('revealCitizen', { opinionId: opinion?.id, purpose: '核对本人信息' }, asCitizen('own')),
    ).toMatchObject({ name: citizen.name, text: words });
  });

  it('are masked in a visit', async () => {
    const { visit } = await world.done(
      'registerVisit',
      { stationId: world.station, purpose: '反映路灯，电话13812345678', citizen },
      world.staff,
    );

    expect(visit).toMatchObject({
      purpose: '反映路灯，电话138****5678',
      visitor: { name: '张*', phone: '138****5678' },
    });
  });

  it.each<[string, (world: StationsWorld) => Viewer]>([
    ['the station’s staff', ({ staff }) => staff],
    ['the office', ({ office }) => office],
    ['the unit that handles it', ({ unit }) => unit],
  ])('are unmasked for %s, for a purpose, in the audit log', async (_, by) => {
    const { opinion } = await opinionIn(world, 'HANDLING');
    const input = { opinionId: opinion.id, purpose: '电话回访' };

    const { effects: __, ...revealed } = await world.done('revealCitizen', input, by(world));

    const entries = await world.database.manager.query<{ purpose: string; subject: string }[]>(
      `SELECT purpose, subject FROM audit_entry WHERE kind = 'READ' AND aggregates @> $1`,
      [JSON.stringify([{ type: 'CitizenOpinion', id: opinion.id }])],
    );
    expect(revealed).toEqual({ ...citizen, phone: '+8613812345678', text: words });
    expect(entries).toEqual([{ purpose: '电话回访', subject: by(world).subject }]);
  });

  it.each<[string, (world: StationsWorld) => Viewer, string]>([
    ['anybody without a token', () => asAnyone(), 'UNAUTHENTICATED'],
    ['an analyst', () => asAnalyst('611000'), 'FORBIDDEN'],
    ['a representative', ({ representative }) => representative, 'FORBIDDEN'],
    ['an administrator', () => asAdmin(), 'FORBIDDEN'],
    ['another station', ({ otherStaff }) => otherStaff, 'OUT_OF_REGION'],
    ['another office', () => asCommitteeStaff('640100'), 'OUT_OF_REGION'],
    ['another unit', () => asHandlingUnit(otherUnitId, county), 'FORBIDDEN'],
    ['another citizen', () => asCitizen('stranger'), 'FORBIDDEN'],
  ])('are not unmasked for %s', async (_, by, code) => {
    const { opinion } = await opinionIn(world, 'HANDLING');

    expect(await world.mutate('revealCitizen', { opinionId: opinion.id, purpose: '查看' }, by(world))).toBeRefusedWith(
      code,
    );
  });

  it('are not unmasked without a purpose, nor on a dry run, nor for a unit that is done', async () => {
    const [handling, done] = [await opinionIn(world, 'HANDLING'), await opinionIn(world, 'CLOSED')];
    const reveal = (opinionId: string, more: object, by: Viewer) =>
      world.mutate('revealCitizen', { opinionId, purpose: '回访', ...more }, by);

    expect(await reveal(handling.opinion.id, { purpose: ' ' }, world.staff)).toBeRefusedWith('PURPOSE_MISSING');
    expect(await reveal(done.opinion.id, {}, world.unit)).toBeRefusedWith('FORBIDDEN');
    expect((await reveal(handling.opinion.id, { dryRun: true }, world.staff)).data?.revealCitizen).toMatchObject({
      name: null,
      phone: null,
      text: null,
    });
  });
});

describe('The lasting records (ACC-2)', () => {
  it('hold none of it: neither events, nor audit, nor notices, nor kept answers', async () => {
    const fresh = await stationsWorld();
    const { opinion, trackingCode } = await opinionIn(fresh, 'FED_BACK', { idempotencyKey: 'k' });
    await fresh.done('rateOpinion', { trackingCode, rating: 'SATISFIED', comment: words, idempotencyKey: 'k2' });
    await fresh.done('revealCitizen', { opinionId: opinion.id, purpose: '回访' }, fresh.staff);

    const kept = await fresh.database.manager.query<{ row: string }[]>(
      `SELECT row_to_json(t)::text AS row FROM event_log t UNION ALL SELECT row_to_json(t)::text FROM audit_entry t
       UNION ALL SELECT row_to_json(t)::text FROM idempotency_key t UNION ALL SELECT row_to_json(t)::text FROM notice t`,
    );

    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(({ row }) => /张三丰|13812345678|工农路|61250119800101001X/.test(row))).toEqual([]);
  });
});

describe('Erasing a citizen (ACC-2)', () => {
  it('takes the data away for good and keeps the record', async () => {
    const attachments = [{ name: '张三丰.jpg', mediaType: 'image/jpeg', size: 10, sha256: 'a'.repeat(64) }];
    const given = await opinionIn(world, 'FED_BACK', { attachments });
    await world.done('rateOpinion', { trackingCode: given.trackingCode, rating: 'SATISFIED', comment: words });

    const { opinion } = await world.done(
      'eraseCitizen',
      { opinionId: given.opinion.id, reason: '本人要求', redactedText: '东街路灯不亮，请修理。' },
      world.office,
    );

    const rows = await world.database.manager.query<{ row: string }[]>(
      `SELECT row_to_json(o)::text || coalesce(row_to_json(c)::text, '') || coalesce(row_to_json(s)::text, '') ||
         coalesce(row_to_json(a)::text, '') AS row
       FROM citizen_opinion o LEFT JOIN citizen_contact c ON c.id = o.contact_id
       LEFT JOIN opinion_step s ON s.opinion_id = o.id LEFT JOIN opinion_attachment a ON a.opinion_id = o.id
       WHERE o.id = $1`,
      [opinion.id],
    );
    expect(opinion).toMatchObject({
      state: 'CLOSED',
      citizen: null,
      text: '东街路灯不亮，请修理。',
      ratingComment: null,
    });
    expect(rows.filter(({ row }) => /张三丰|13812345678|工农路|61250119800101001X/.test(row))).toEqual([]);
    expect(
      await world.mutate('revealCitizen', { opinionId: opinion.id, purpose: '回访' }, world.staff),
    ).toBeRefusedWith('CITIZEN_UNKNOWN');
  });

  it('is for the office, or the citizen; not for the station', async () => {
    const { opinion } = await opinionIn(world, 'CLOSED');
    const erased = (by: Viewer, more: object = {}) =>
      world.mutate('eraseCitizen', { opinionId: opinion.id, reason: '本人要求', ...more }, by);

    expect(await erased(world.staff)).toBeRefusedWith('FORBIDDEN');
    expect(await erased(asCitizen('stranger'))).toBeRefusedWith('FORBIDDEN');
    expect(await erased(asCommitteeStaff('640100'))).toBeRefusedWith('OUT_OF_REGION');
    expect(await erased(asStationStaff(world.home, county))).toBeRefusedWith('FORBIDDEN');
    expect(await erased(world.office, { reason: '' })).toBeRefusedWith('INVALID_INPUT');
    expect(await erased(world.office, { expectedVersion: 1 })).toBeRefusedWith('STALE_VERSION');
    expect((await erased(world.office, { dryRun: true })).errors).toBeUndefined();
    expect((await world.read(opinion.id)).citizen).toEqual(masked);
  });

  it('by the citizen who left it', async () => {
    const own = asCitizen('eraser');
    await world.done('leaveOpinion', { stationId: world.station, text: '意见', citizen }, own);
    const { data } = await world.ask<{ opinions: { nodes: { id: string }[] } }>(
      '{ opinions { nodes { id } } }',
      {},
      own,
    );
    const opinionId = data?.opinions.nodes[0]?.id ?? '';

    await world.done('eraseCitizen', { opinionId, reason: '不再需要' }, own);

    expect((await world.read(opinionId)).citizen).toBeNull();
  });

  it('happens by itself privacy.retentionYears after the case ended', async () => {
    const fresh = await stationsWorld();
    const [ended, open] = [await opinionIn(fresh, 'CLOSED'), await opinionIn(fresh, 'REGISTERED')];

    fresh.clock.moveToDay('2031-03-02');
    await fresh.subgraph.runJob('erase-expired-citizens');
    const onTheDay = (await fresh.read(ended.opinion.id)).citizen;
    fresh.clock.moveToDay('2031-03-03');
    await fresh.subgraph.runJob('erase-expired-citizens');

    expect(onTheDay).toEqual(masked);
    expect((await fresh.read(ended.opinion.id)).citizen).toBeNull();
    expect((await fresh.read(open.opinion.id)).citizen).toEqual(masked);
  });
});
