import { asAnyone, asCommitteeStaff, dataOf } from '@renda/testing';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('Groups and committees', () => {
  let given: World;
  let congressId: string;
  let cityId: string;

  beforeAll(async () => {
    given = await world();
    congressId = (await given.congress()).id;
    cityId = (await given.congress('611000', 5)).id;
  });

  const group = async (name: string, input: object = {}) =>
    (
      await given.made<{ group: { id: string } }>(
        'createRepresentativeGroup',
        { regionCode: '611002', name, kind: 'MIXED_LEVEL', startedOn: '2025-01-01', ...input },
        'group { id }',
      )
    ).group.id;
  const members = 'group { leader { name } members { nodes { name } } }';

  it('take in representatives of several levels, led by one of them (REP-7)', async () => {
    const low = await given.inOffice(congressId, '方圆');
    const high = await given.inOffice(cityId, '陈静');

    const id = await group('混合小组', { leaderId: high.id, memberIds: [low.id, high.id] });

    const answer = await given.ask(
      `query ($id: ID!) { representativeGroup(id: $id) { leader { name } members { nodes { name level } } } }`,
      { id },
    );
    expect(dataOf(answer)).toEqual({
      representativeGroup: {
        leader: { name: '陈静' },
        members: {
          nodes: [
            { name: '陈静', level: 'CITY' },
            { name: '方圆', level: 'COUNTY' },
          ],
        },
      },
    });
  });

  it('are joined once and left once; who led leads no more (REP-7)', async () => {
    const { id: representativeId } = await given.inOffice(congressId, '进退');
    const groupId = await group('进退小组', { leaderId: representativeId });
    const send = (mutation: string, input = {}) =>
      given.send(mutation, { groupId, representativeId, ...input }, members);

    expect(await send('joinRepresentativeGroup')).toBeRefusedWith('GROUP_MEMBER_ALREADY');
    expect(dataOf(await send('leaveRepresentativeGroup'))).toMatchObject({
      leaveRepresentativeGroup: { group: { leader: null, members: { nodes: [] } } },
    });
    expect(await send('leaveRepresentativeGroup')).toBeRefusedWith('NOT_A_GROUP_MEMBER');
    expect(dataOf(await send('joinRepresentativeGroup'))).toMatchObject({
      joinRepresentativeGroup: { group: { members: { nodes: [{ name: '进退' }] } } },
    });
    expect(await send('joinRepresentativeGroup', { startedOn: '2024-12-31' })).toBeRefusedWith('DAYS_IN_WRONG_ORDER');
  });

  it('refuse whose seat has ended, and nobody they know', async () => {
    const { id: representativeId } = await given.inOffice(congressId, '离任');
    await given.made('endRepresentative', { representativeId, ground: 'RESIGNED' }, 'representative { id }');
    const groupId = await group('空小组');

    const join = (id: string) => given.send('joinRepresentativeGroup', { groupId, representativeId: id }, members);

    expect(await join(representativeId)).toBeRefusedWith('NOT_IN_OFFICE');
    expect(await join('nobody')).toBeRefusedWith('NOT_FOUND');
  });

  it('of a standing committee are filled from those in office, one seat for each (REP-13)', async () => {
    const { id: representativeId } = await given.inOffice(congressId, '委员');
    const elected = await given.elected(congressId, '未就任');
    const appoint = (input: object) =>
      given.send(
        'appointCommitteeMember',
        { representativeId, post: 'MEMBER', startedOn: '2022-03-01', ...input },
        'member { id version }',
      );
    const committee = async (regionCode: string) =>
      (
        await given.made<{ specialCommittee: { id: string } }>(
          'registerSpecialCommittee',
          { regionCode, name: '财经委', kind: 'SPECIAL', field: 'FINANCE', startedOn: '2022-03-01' },
          'specialCommittee { id }',
        )
      ).specialCommittee.id;

    expect(await appoint({ representativeId: elected.id })).toBeRefusedWith('NOT_IN_OFFICE');
    expect(await appoint({ specialCommitteeId: await committee('611021') })).toBeRefusedWith(
      'COMMITTEE_OF_ANOTHER_REGION',
    );
    const specialCommitteeId = await committee('611002');
    const { member } = (
      dataOf(await appoint({ specialCommitteeId })) as { appointCommitteeMember: { member: { id: string } } }
    ).appointCommitteeMember;
    expect(await appoint({})).toBeRefusedWith('COMMITTEE_SEAT_TAKEN');

    const end = (input: object) =>
      given.send(
        'endCommitteeMembership',
        { memberId: member.id, endedOn: '2026-03-01', ...input },
        'member { endedOn }',
      );
    expect(await end({ expectedVersion: 9 })).toBeRefusedWith('STALE_VERSION');
    expect(dataOf(await end({}))).toMatchObject({ endCommitteeMembership: { member: { endedOn: '2026-03-01' } } });
    expect(await end({})).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(
      dataOf(
        await given.ask(
          `{ region(code: "611002") { specialCommittees { nodes { name members { nodes { representative { name } } } } } } }`,
        ),
      ),
    ).toMatchObject({
      region: {
        specialCommittees: { nodes: [{ name: '财经委', members: { nodes: [{ representative: { name: '委员' } }] } }] },
      },
    });
  });

  it('of a congress: one of each term, only where one is elected (ACC-4)', async () => {
    const register = (input: object, viewer = asCommitteeStaff('611000')) =>
      given.send(
        'registerCongress',
        { regionCode: '611021', term: 1, seatsTotal: 1, startsOn: '2022-03-01', ...input },
        'congress { name }',
        viewer,
      );

    expect(dataOf(await register({}))).toMatchObject({
      registerCongress: { congress: { name: '洛南县第1届人民代表大会' } },
    });
    expect(await register({})).toBeRefusedWith('CONGRESS_ALREADY_REGISTERED');
    expect(await register({ regionCode: '611002001' })).toBeRefusedWith('REGION_WITHOUT_CONGRESS');
    expect(await register({ regionCode: '611099' })).toBeRefusedWith('NOT_FOUND');
    expect(await register({ term: 0 })).toBeRefusedWith('INVALID_INPUT');
    expect(await register({ term: 2, endsOn: '2022-02-28' })).toBeRefusedWith('DAYS_IN_WRONG_ORDER');
    expect(await register({ term: 2 }, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
  });

  it('of a congress change their figures and last day, against the version seen (ONE-3)', async () => {
    const update = (input: object) =>
      given.send('updateCongress', { congressId, ...input }, 'congress { version seatsTotal endsOn }');

    expect(dataOf(await update({ seatsTotal: 190, endsOn: '2027-03-01' }))).toMatchObject({
      updateCongress: { congress: { version: 2, seatsTotal: 190, endsOn: '2027-03-01' } },
    });
    expect(await update({ seatsTotal: 200, expectedVersion: 1 })).toBeRefusedWith('STALE_VERSION');
    expect(dataOf(await update({ seatsTotal: 190 }))).toMatchObject({ updateCongress: { congress: { version: 2 } } });
  });
});
