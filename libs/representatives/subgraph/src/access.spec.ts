import { asAnyone, asCitizen, asCommitteeStaff, asStationStaff } from '@renda/testing';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('Who may change what (ACC-1)', () => {
  let given: World;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    given = await world();
    ids['congress'] = (await given.congress()).id;
    ids['seat'] = (await given.inOffice(ids['congress'], '王芳')).id;
    ids['meeting'] = (await given.meeting(ids['congress'])).id;
    const { member } = await given.made<{ member: { id: string } }>(
      'appointCommitteeMember',
      { representativeId: ids['seat'], post: 'MEMBER', startedOn: '2022-03-01' },
      'member { id }',
    );
    const { group } = await given.made<{ group: { id: string } }>(
      'createRepresentativeGroup',
      { regionCode: '611002', name: '小组', kind: 'LOCAL' },
      'group { id }',
    );
    ids['member'] = member.id;
    ids['group'] = group.id;
  });

  const day = '2022-03-01';
  const mutations: readonly (readonly [string, () => Readonly<Record<string, unknown>>])[] = [
    ['registerCongress', () => ({ regionCode: '611002', term: 9, seatsTotal: 1, startsOn: day })],
    ['updateCongress', () => ({ congressId: ids['congress'] })],
    [
      'registerSpecialCommittee',
      () => ({ regionCode: '611002', name: '委', kind: 'WORKING', field: 'LAW', startedOn: day }),
    ],
    ['appointCommitteeMember', () => ({ representativeId: ids['seat'], post: 'MEMBER', startedOn: day })],
    ['endCommitteeMembership', () => ({ memberId: ids['member'], endedOn: day })],
    ['registerRepresentative', () => ({ congressId: ids['congress'], name: '新', electedOn: day })],
    ['updateRepresentative', () => ({ representativeId: ids['seat'] })],
    ['confirmRepresentative', () => ({ representativeId: ids['seat'] })],
    ['suspendRepresentative', () => ({ representativeId: ids['seat'], ground: 'SERVING_SENTENCE' })],
    ['restoreRepresentative', () => ({ representativeId: ids['seat'] })],
    ['endRepresentative', () => ({ representativeId: ids['seat'], ground: 'DIED' })],
    ['createRepresentativeGroup', () => ({ regionCode: '611002', name: '组', kind: 'LOCAL' })],
    ['joinRepresentativeGroup', () => ({ groupId: ids['group'], representativeId: ids['seat'] })],
    ['leaveRepresentativeGroup', () => ({ groupId: ids['group'], representativeId: ids['seat'] })],
    ['conveneMeeting', () => ({ congressId: ids['congress'], body: 'CONGRESS', number: 9, startsOn: day })],
    ['updateMeeting', () => ({ meetingId: ids['meeting'] })],
    ['openSignIn', () => ({ meetingId: ids['meeting'] })],
    ['closeSignIn', () => ({ meetingId: ids['meeting'] })],
    ['endMeeting', () => ({ meetingId: ids['meeting'] })],
    ['cancelMeeting', () => ({ meetingId: ids['meeting'], reason: '-' })],
    ['signIn', () => ({ meetingId: ids['meeting'], representativeId: ids['seat'] })],
    ['grantLeave', () => ({ meetingId: ids['meeting'], representativeId: ids['seat'], reason: '-' })],
    ['freezeRoll', () => ({ meetingId: ids['meeting'] })],
  ];

  it.each(mutations)("%s is nobody's without the role and the region", async (mutation, input) => {
    const by = (viewer: Parameters<World['ask']>[2]) => given.send(mutation, input(), '', viewer);

    expect(await by(asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await by(asCitizen('c'))).toBeRefusedWith('FORBIDDEN');
    expect(await by(asStationStaff('s', '611002'))).toBeRefusedWith('FORBIDDEN');
    expect(await by(asCommitteeStaff('611021'))).toBeRefusedWith('OUT_OF_REGION');
  });

  it.each(mutations.filter(([name]) => /Meeting$|SignIn$|freezeRoll|update/.test(name) && name !== 'conveneMeeting'))(
    '%s is refused to who saw another version (ONE-3)',
    async (mutation, input) => {
      const answer = await given.send(mutation, { ...input(), expectedVersion: 99 }, '', asCommitteeStaff('611002'));

      expect(answer).toBeRefusedWith('STALE_VERSION');
    },
  );

  it('of a thing that is not there is said so', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';

    for (const id of [nobody, 'nonsense']) {
      expect(await given.send('openSignIn', { meetingId: id }, '')).toBeRefusedWith('NOT_FOUND');
      expect(await given.send('endRepresentative', { representativeId: id, ground: 'DIED' }, '')).toBeRefusedWith(
        'NOT_FOUND',
      );
      expect(
        await given.send('conveneMeeting', { congressId: id, body: 'CONGRESS', number: 1, startsOn: '2026-03-02' }, ''),
      ).toBeRefusedWith('NOT_FOUND');
    }
  });
});
