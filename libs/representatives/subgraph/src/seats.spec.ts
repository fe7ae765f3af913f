import { asAnyone, asCommitteeStaff, asRepresentative, asStationStaff, dataOf } from '@renda/testing';

import { staff, world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('A seat in time (REP-13)', () => {
  let given: World;
  let congressId: string;

  beforeAll(async () => {
    given = await world();
    congressId = (await given.congress()).id;
  });

  const seat =
    'representative { id version state inOfficeFrom endedOn endGround endAnnouncedOn suspensions { ground startedOn endedOn document } }';

  it('is elected, checked, suspended, restored and ended on a legal ground, each told to the other subgraphs', async () => {
    const { id } = await given.elected(congressId, '程远');
    const by = (mutation: string, input: object) =>
      given.made<object>(mutation, { representativeId: id, ...input }, seat);

    await by('confirmRepresentative', { inOfficeFrom: '2022-03-01' });
    await by('suspendRepresentative', { ground: 'CRIMINAL_DETENTION', startedOn: '2026-01-10', document: '公告第1号' });
    await by('restoreRepresentative', { restoredOn: '2026-02-10' });
    const ended = await by('endRepresentative', { ground: 'MOVED_AWAY', endedOn: '2026-02-28' });

    expect(ended).toMatchObject({
      representative: {
        version: 5,
        state: 'ENDED',
        inOfficeFrom: '2022-03-01',
        endedOn: '2026-02-28',
        endGround: 'MOVED_AWAY',
        endAnnouncedOn: '2026-03-02',
        suspensions: [
          { ground: 'CRIMINAL_DETENTION', startedOn: '2026-01-10', endedOn: '2026-02-10', document: '公告第1号' },
        ],
      },
    });
    const history = await given.ask(`query ($id: ID!) { representative(id: $id) { history { nodes { kind } } } }`, {
      id,
    });
    expect(dataOf(history)).toEqual({
      representative: {
        history: {
          nodes: ['registered', 'confirmed', 'suspended', 'restored', 'ended'].map((what) => ({
            kind: `representative.${what}`,
          })),
        },
      },
    });
  });

  it('ended takes the committee seat, the groups and a standing suspension with it', async () => {
    const { id } = await given.inOffice(congressId, '陆舟');
    await given.made(
      'appointCommitteeMember',
      { representativeId: id, post: 'CHAIR', startedOn: '2022-03-01' },
      'member { id }',
    );
    await given.made(
      'createRepresentativeGroup',
      { regionCode: '611002', name: '第一小组', kind: 'LOCAL', leaderId: id, startedOn: '2022-03-01' },
      'group { id }',
    );
    await given.made('suspendRepresentative', { representativeId: id, ground: 'SERVING_SENTENCE' }, seat);

    const ended = await given.made(
      'endRepresentative',
      { representativeId: id, ground: 'RECALLED' },
      'representative { groups { name } committeeSeats { endedOn } suspensions { endedOn } }',
    );

    expect(ended).toMatchObject({
      representative: {
        groups: [],
        committeeSeats: [{ endedOn: '2026-03-02' }],
        suspensions: [{ endedOn: '2026-03-02' }],
      },
      effects: {
        events: ['committeeMember.ended', 'group.left', 'representative.ended'].map((kind) => ({ kind })),
      },
    });
  });

  it.each([
    ['confirmRepresentative', {}],
    ['suspendRepresentative', { ground: 'CRIMINAL_DETENTION' }],
    ['restoreRepresentative', {}],
    ['endRepresentative', { ground: 'DIED' }],
  ])('that has ended cannot be moved by %s', async (mutation, input) => {
    const { id } = await given.inOffice(congressId, `已终止${mutation}`);
    await given.made('endRepresentative', { representativeId: id, ground: 'RESIGNED' }, 'representative { id }');

    expect(await given.send(mutation, { representativeId: id, ...input }, seat)).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('taken up long ago was not elected invalidly', async () => {
    const { id } = await given.inOffice(congressId, '路遥');

    const answer = await given.send('endRepresentative', { representativeId: id, ground: 'ELECTION_INVALID' }, seat);

    expect(answer).toBeRefusedWith('SEAT_GROUND_IMPOSSIBLE');
  });

  it.each([
    ['a day to come', 'endRepresentative', { ground: 'RESIGNED', endedOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    [
      'a day before it was taken up',
      'endRepresentative',
      { ground: 'RESIGNED', endedOn: '2022-02-28' },
      'DAYS_IN_WRONG_ORDER',
    ],
    [
      'a day before it was taken up',
      'suspendRepresentative',
      { ground: 'SERVING_SENTENCE', startedOn: '2021-01-01' },
      'DAYS_IN_WRONG_ORDER',
    ],
  ])('is not moved on %s (%s)', async (day, mutation, input, code) => {
    const { id } = await given.inOffice(congressId, `日期${mutation}${day}`);

    expect(await given.send(mutation, { representativeId: id, ...input }, seat)).toBeRefusedWith(code);
  });

  it('is not moved by who saw another version of it (ONE-3)', async () => {
    const { id } = await given.inOffice(congressId, '版本');

    const answer = await given.send(
      'suspendRepresentative',
      { representativeId: id, ground: 'SERVING_SENTENCE', expectedVersion: 1 },
      seat,
    );

    expect(answer).toBeRefusedWith('STALE_VERSION');
  });

  it('is not moved by a dry run, which tells the events all the same (ONE-3)', async () => {
    const { id } = await given.inOffice(congressId, '试运行');

    const answer = await given.made<object>(
      'endRepresentative',
      { representativeId: id, ground: 'DIED', dryRun: true },
      seat,
    );

    expect(answer).toMatchObject({ effects: { applied: false, events: [{ kind: 'representative.ended' }] } });
    const after = await given.ask(`query ($id: ID!) { representative(id: $id) { state } }`, { id });
    expect(dataOf(after)).toEqual({ representative: { state: 'IN_OFFICE' } });
  });
});

describe('The profile of a representative (REP-2)', () => {
  let given: World;
  let congressId: string;

  beforeAll(async () => {
    given = await world();
    congressId = (await given.congress()).id;
  });

  it('is public, and the telephone no part of it (ACC-2)', async () => {
    const { id } = await given.inOffice(congressId, '王芳', {
      gender: 'FEMALE',
      ethnicity: '汉',
      phone: '13812345678',
    });
    const profile = await given.ask(
      `query ($id: ID!) { representative(id: $id) { name gender ethnicity region { name } } }`,
      { id },
    );
    const phone = (viewer: Parameters<World['ask']>[2]) =>
      given.ask(`query ($id: ID!) { representative(id: $id) { phone } }`, { id }, viewer);

    expect(dataOf(profile)).toEqual({
      representative: { name: '王芳', gender: 'FEMALE', ethnicity: '汉族', region: { name: '商州区' } },
    });
    expect(await phone(asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(dataOf(await phone(asStationStaff('x', '611002')))).toEqual({ representative: { phone: '138****5678' } });
    expect(dataOf(await phone(staff))).toEqual({ representative: { phone: '138****5678' } });
    expect(dataOf(await phone(asRepresentative(id, '611002')))).toEqual({
      representative: { phone: '+8613812345678' },
    });
  });

  it('shows its telephone whole to staff of the region, for a purpose that the audit log keeps (ACC-2)', async () => {
    const { id } = await given.inOffice(congressId, '李芳', { phone: '13912345678' });
    const reveal = (purpose: string, viewer = staff) =>
      given.send('revealRepresentativePhone', { representativeId: id, purpose }, 'phone', viewer);

    expect(await reveal(' ')).toBeRefusedWith('PURPOSE_MISSING');
    expect(await reveal('通知会议', asCommitteeStaff('611021'))).toBeRefusedWith('OUT_OF_REGION');
    expect(dataOf(await reveal('通知会议'))).toMatchObject({ revealRepresentativePhone: { phone: '+8613912345678' } });
    const [row] = await given.database.manager.query<{ kind: string; purpose: string }[]>(
      `SELECT kind, purpose FROM audit_entry WHERE kind = 'READ'`,
    );
    expect(row).toEqual({ kind: 'READ', purpose: '通知会议' });
  });

  it('leaves no telephone in events, audit rows or kept answers', async () => {
    await given.elected(congressId, '密号', { phone: '13712345678', idempotencyKey: 'phone-1' });

    const [found] = await given.database.manager.query<{ n: number }[]>(
      `SELECT (SELECT count(*) FROM event_log e WHERE e::text LIKE '%13712345678%')
        + (SELECT count(*) FROM audit_entry a WHERE a::text LIKE '%13712345678%')
        + (SELECT count(*) FROM idempotency_key k WHERE k::text LIKE '%13712345678%') AS n`,
    );

    expect(Number(found?.n)).toBe(0);
  });

  it('changes only where something is given, and not at all when nothing differs', async () => {
    const { id } = await given.inOffice(congressId, '周强', { profession: '教师', party: '群众' });
    const update = (input: object) =>
      given.made<object>(
        'updateRepresentative',
        { representativeId: id, ...input },
        'representative { version profession party }',
      );

    const changed = await update({ profession: '校长' });
    const same = await update({ profession: '校长', party: '群众' });

    expect(changed).toMatchObject({ representative: { version: 3, profession: '校长', party: '群众' } });
    expect(same).toMatchObject({ representative: { version: 3 }, effects: { events: [] } });
  });

  it('needs a certificate number where two share name and electoral unit (REP-1)', async () => {
    await given.elected(congressId, '张伟', { electoralUnit: '第3选区' });
    const again = (input: object) =>
      given.send(
        'registerRepresentative',
        { congressId, name: '张伟', electoralUnit: '第3选区', electedOn: '2022-02-20', ...input },
        'representative { id }',
      );

    expect(await again({})).toBeRefusedWith('REPRESENTATIVE_NOT_TOLD_APART');
    expect(dataOf(await again({ certificateNumber: '77' }))).toBeTruthy();
    expect(await again({ certificateNumber: '77' })).toBeRefusedWith('REPRESENTATIVE_NOT_TOLD_APART');
  });

  it('joins the seats of one person on several levels, and refuses two in one congress', async () => {
    const city = await given.congress('611000', 5);
    const low = await given.inOffice(congressId, '赵敏');
    const high = await given.inOffice(city.id, '赵敏', { personId: low.personId });

    const answer = await given.ask(`query ($id: ID!) { representative(id: $id) { otherSeats { id level } } }`, {
      id: low.id,
    });

    expect(dataOf(answer)).toEqual({ representative: { otherSeats: [{ id: high.id, level: 'CITY' }] } });
    const twice = { congressId, name: '赵敏敏', electedOn: '2022-02-20', personId: low.personId };
    expect(await given.send('registerRepresentative', twice, 'representative { id }')).toBeRefusedWith(
      'PERSON_HAS_SEAT',
    );
    expect(
      await given.send('registerRepresentative', { ...twice, personId: 'nobody' }, 'representative { id }'),
    ).toBeRefusedWith('PERSON_UNKNOWN');
  });

  it('is registered once for one external reference, and once for one key (EVT-3)', async () => {
    const externalReference = { system: 'HR', id: '42' };
    const first = await given.elected(congressId, '外部', { externalReference });
    const second = await given.elected(congressId, '外部', { externalReference });
    const key = await given.elected(congressId, '幂等', { idempotencyKey: 'k1' });
    const sameKey = await given.elected(congressId, '幂等', { idempotencyKey: 'k1' });

    expect(second.id).toBe(first.id);
    expect(sameKey.id).toBe(key.id);
  });

  it.each([
    ['an ethnic group there is not', { ethnicity: '火星' }, 'INVALID_INPUT'],
    ['a home outside the region of the congress', { homeRegionCode: '611021' }, 'INVALID_INPUT'],
    ['a home nobody knows', { homeRegionCode: '611002999' }, 'NOT_FOUND'],
    ['both grass-roots and leading cadre (REP-3)', { grassRoots: true, leadingCadre: true }, 'GRASS_ROOTS_CADRE'],
    ['an election to come', { electedOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    ['no name', { name: ' ' }, 'TEXT_MISSING'],
  ])('is refused with %s', async (_, wrong, code) => {
    const input = { congressId, name: '不成', electedOn: '2022-02-20', ...wrong };

    expect(await given.send('registerRepresentative', input, 'representative { id }')).toBeRefusedWith(code);
  });
});
