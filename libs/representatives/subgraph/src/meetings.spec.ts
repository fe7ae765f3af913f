import { createHash } from 'node:crypto';

import { asCommitteeStaff, asPresidium, asRepresentative, dataOf } from '@renda/testing';

import { staff, world } from './spec/world.ts';

import type { RollFrozenData } from './events.ts';
import type { World } from './spec/world.ts';

const roll = 'roll { total entitled present onLeave suspended quorum { met needed share } }';

/** Until a statement waits for another's lock, or two seconds have passed without one. */
const waitsForLock = async ({ database }: World): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const [row] = await database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.n > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('A meeting (REP-12)', () => {
  let given: World;
  let congressId: string;
  let seats: readonly { readonly id: string }[];

  let term = 0;

  beforeAll(async () => {
    given = await world();
  });

  beforeEach(async () => {
    term += 1;
    congressId = (await given.congress('611002', term)).id;
    seats = await Promise.all(['甲一', '乙二', '丙三', '丁四'].map((name) => given.inOffice(congressId, name)));
  });

  afterEach(() => given.clock.moveToDay('2026-03-02'));

  const idOf = (index: number): string => seats[index]?.id ?? '';
  const open = (meetingId: string) => given.made('openSignIn', { meetingId }, 'meeting { state }');
  const signIn = (meetingId: string, index: number, viewer = staff) =>
    given.send('signIn', { meetingId, representativeId: idOf(index) }, 'attendance { id state signedInBy }', viewer);
  const rollOf = async (id: string): Promise<unknown> =>
    (
      dataOf(await given.ask(`query ($id: ID!) { meeting(id: $id) { ${roll} } }`, { id })) as {
        meeting: { roll: unknown };
      }
    ).meeting.roll;
  const frozen = async (meetingId: string): Promise<readonly RollFrozenData[]> =>
    (
      await given.database.manager.query<{ data: RollFrozenData }[]>(
        `SELECT data FROM event_log WHERE kind = 'meeting.rollFrozen' AND aggregate_id = $1 ORDER BY position`,
        [meetingId],
      )
    ).map(({ data }) => data);

  it('is called, opened, closed, opened again and ended', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    const states = [];

    for (const step of ['openSignIn', 'closeSignIn', 'openSignIn', 'endMeeting']) {
      const { meeting } = await given.made<{ meeting: { state: string } }>(step, { meetingId }, 'meeting { state }');
      states.push(meeting.state);
    }

    expect(states).toEqual(['SIGN_IN_OPEN', 'SIGN_IN_CLOSED', 'SIGN_IN_OPEN', 'ENDED']);
    expect(await given.send('openSignIn', { meetingId }, 'meeting { id }')).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await given.send('updateMeeting', { meetingId, place: '礼堂' }, 'meeting { id }')).toBeRefusedWith(
      'MEETING_OVER',
    );
  });

  it('has a full name of its own, and its number once in its body unless it was called off', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    const again = { congressId, body: 'CONGRESS', number: 5, startsOn: '2026-03-20' };

    expect(dataOf(await given.ask(`query ($id: ID!) { meeting(id: $id) { name } }`, { id: meetingId }))).toEqual({
      meeting: { name: `商州区第${term}届人民代表大会第5次会议` },
    });
    expect(await given.send('conveneMeeting', again, 'meeting { id }')).toBeRefusedWith('MEETING_NUMBER_TAKEN');
    expect(await given.send('cancelMeeting', { meetingId, reason: '' }, 'meeting { id }')).toBeRefusedWith(
      'TEXT_MISSING',
    );
    await given.made('cancelMeeting', { meetingId, reason: '防汛' }, 'meeting { id }');
    expect(dataOf(await given.send('conveneMeeting', again, 'meeting { id }'))).toBeTruthy();
  });

  it('opens sign-in on its first day, not before', async () => {
    const { id: meetingId } = await given.meeting(congressId, { startsOn: '2026-03-03' });

    expect(await given.send('openSignIn', { meetingId }, 'meeting { id }')).toBeRefusedWith('MEETING_NOT_YET');
    given.clock.moveToDay('2026-03-03');
    expect(await open(meetingId)).toMatchObject({ meeting: { state: 'SIGN_IN_OPEN' } });
  });

  it('takes a sign-in once, by the representative or by staff, and ten at the same moment as one', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);

    const self = await signIn(meetingId, 0, asRepresentative(idOf(0), '611002'));
    const again = await signIn(meetingId, 0);
    const many = await Promise.all(Array.from({ length: 10 }, () => signIn(meetingId, 1)));

    expect(dataOf(self)).toMatchObject({ signIn: { attendance: { state: 'PRESENT', signedInBy: 'SELF' } } });
    expect(dataOf(again)).toMatchObject({ signIn: { attendance: { signedInBy: 'SELF' }, effects: { events: [] } } });
    expect(
      new Set(
        many.map((answer) => JSON.stringify((dataOf(answer) as { signIn: { attendance: object } }).signIn.attendance)),
      ).size,
    ).toBe(1);
    const [events] = await given.database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM event_log WHERE kind = 'meeting.signedIn' AND aggregate_id = $1`,
      [meetingId],
    );
    expect(events?.n).toBe(2);
  });

  it('refuses the sign-in of another, of who is suspended, ended, of another congress, and while it is not open (REP-13)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    const other = await given.congress('611021', 7);
    const stranger = await given.inOffice(other.id, '外人');
    expect(await signIn(meetingId, 0)).toBeRefusedWith('SIGN_IN_NOT_OPEN');
    await open(meetingId);
    await given.made(
      'suspendRepresentative',
      { representativeId: idOf(1), ground: 'CRIMINAL_DETENTION' },
      'representative { id }',
    );
    await given.made('endRepresentative', { representativeId: idOf(2), ground: 'RESIGNED' }, 'representative { id }');
    const elected = await given.elected(congressId, '未审');

    expect(await signIn(meetingId, 0, asRepresentative(idOf(3), '611002'))).toBeRefusedWith('FORBIDDEN');
    expect(await signIn(meetingId, 1)).toBeRefusedWith('SUSPENDED_REPRESENTATIVE');
    expect(await signIn(meetingId, 2)).toBeRefusedWith('NOT_IN_OFFICE');
    for (const [id, code] of [
      [stranger.id, 'NOT_A_MEMBER'],
      [elected.id, 'NOT_IN_OFFICE'],
      ['nobody', 'NOT_FOUND'],
    ]) {
      const answer = await given.send('signIn', { meetingId, representativeId: id }, 'attendance { id }');
      expect(answer).toBeRefusedWith(code ?? '');
    }
    await given.made('restoreRepresentative', { representativeId: idOf(1) }, 'representative { id }');
    expect(dataOf(await signIn(meetingId, 1))).toBeTruthy();
  });

  it('counts present, excused and suspended, and tests the quorum with its numbers (VOT-6)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    await signIn(meetingId, 0);
    await signIn(meetingId, 1);
    await given.made(
      'grantLeave',
      { meetingId, representativeId: idOf(2), reason: '生病' },
      'attendance { state leaveReason }',
    );

    expect(await rollOf(meetingId)).toEqual({
      total: 4,
      entitled: 4,
      present: 2,
      onLeave: 1,
      suspended: 0,
      quorum: { met: false, needed: 3, share: '2/3' },
    });
    await given.made(
      'suspendRepresentative',
      { representativeId: idOf(3), ground: 'SERVING_SENTENCE' },
      'representative { id }',
    );
    expect(await rollOf(meetingId)).toMatchObject({ total: 3, suspended: 1, quorum: { met: true, needed: 2 } });
  });

  it('counts the suspended in the total where the region says so (vote.countSuspended)', async () => {
    const elsewhere = await given.congress('611021', 8);
    const suspended = await given.inOffice(elsewhere.id, '停职');
    await given.inOffice(elsewhere.id, '在职');
    const { id: meetingId } = await given.meeting(elsewhere.id);
    const input = { representativeId: suspended.id, ground: 'SERVING_SENTENCE' };
    await given.made('suspendRepresentative', input, 'representative { id }');
    const policy = { regionCode: '611021', name: 'vote.countSuspended', value: 'true' };

    expect(await rollOf(meetingId)).toMatchObject({ total: 1, entitled: 1, suspended: 1 });
    await given.made('setPolicy', { ...policy, effectiveFrom: '2026-03-02', source: '常委会决定' }, 'policy { value }');
    expect(await rollOf(meetingId)).toMatchObject({ total: 2, entitled: 1, suspended: 1 });
  });

  it('lets who was excused come all the same, and leaves who is present as he is', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    const leave = (index: number) =>
      given.made<object>(
        'grantLeave',
        { meetingId, representativeId: idOf(index), reason: '出差' },
        'attendance { state }',
      );

    expect(await leave(0)).toMatchObject({ attendance: { state: 'ON_LEAVE' } });
    expect(dataOf(await signIn(meetingId, 0))).toMatchObject({ signIn: { attendance: { state: 'PRESENT' } } });
    expect(await leave(0)).toMatchObject({ attendance: { state: 'PRESENT' }, effects: { events: [] } });
  });

  it('freezes its roll with a hash anyone can reckon again; late-comers count from the next roll (VOT-3)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    await signIn(meetingId, 0);
    await given.made(
      'suspendRepresentative',
      { representativeId: idOf(3), ground: 'SERVING_SENTENCE' },
      'representative { id }',
    );
    const freeze = () =>
      given.made<{ roll: { sha256: string } }>(
        'freezeRoll',
        { meetingId },
        'roll { number total entitled present suspended sha256 voters { nodes { present representative { id } } } }',
      );

    const first = await freeze();
    await signIn(meetingId, 1);
    const second = await freeze();

    expect(first).toMatchObject({ roll: { number: 1, total: 3, entitled: 3, present: 1, suspended: 1 } });
    expect(second).toMatchObject({ roll: { number: 2, present: 2 } });
    const [told] = await frozen(meetingId);
    expect(told).toMatchObject({
      meetingId,
      body: 'CONGRESS',
      total: 3,
      presentIds: [idOf(0)],
      entitledIds: [idOf(0), idOf(1), idOf(2)].toSorted(),
      suspendedIds: [idOf(3)],
      sha256: first.roll.sha256,
      quorum: { met: false, needed: 2 },
    });
    expect(
      createHash('sha256')
        .update(told?.text ?? '')
        .digest('hex'),
    ).toBe(first.roll.sha256);
  });

  it('never lets a frozen roll change, not even by hand (VOT-3)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    await given.made('freezeRoll', { meetingId }, 'roll { id }');

    await expect(given.database.manager.query(`UPDATE meeting_roll SET present = 3`)).rejects.toThrow();
    await expect(given.database.manager.query(`DELETE FROM meeting_roll_entry`)).rejects.toThrow();
  });

  it("of a standing committee is its members', and of the chairpersons those with a post, who have no quorum", async () => {
    for (const [index, post] of ['CHAIR', 'MEMBER', 'MEMBER'].entries()) {
      await given.made(
        'appointCommitteeMember',
        { representativeId: idOf(index), post, startedOn: '2022-03-01' },
        'member { id }',
      );
    }
    const { id: committee } = await given.meeting(congressId, { body: 'STANDING_COMMITTEE' });
    const { id: chairs } = await given.meeting(congressId, { body: 'CHAIRPERSONS' });
    await open(committee);

    expect(await rollOf(committee)).toMatchObject({ total: 3, quorum: { needed: 2, share: '> 1/2' } });
    expect(await rollOf(chairs)).toMatchObject({ total: 1, quorum: null });
    expect(await signIn(committee, 3)).toBeRefusedWith('NOT_A_MEMBER');
  });

  it('that is over keeps the roll of its last day', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    await given.made('endMeeting', { meetingId }, 'meeting { id }');
    given.clock.moveToDay('2026-04-01');
    await given.made('endRepresentative', { representativeId: idOf(0), ground: 'RESIGNED' }, 'representative { id }');

    expect(await rollOf(meetingId)).toMatchObject({ total: 4 });
  });

  it.each([
    ['openSignIn', ['openSignIn'], 'ILLEGAL_TRANSITION'],
    ['closeSignIn', [], 'ILLEGAL_TRANSITION'],
    ['endMeeting', [], 'ILLEGAL_TRANSITION'],
    ['freezeRoll', [], 'SIGN_IN_NOT_OPEN'],
    ['freezeRoll', ['openSignIn', 'endMeeting'], 'SIGN_IN_NOT_OPEN'],
    ['cancelMeeting', ['openSignIn'], 'ILLEGAL_TRANSITION'],
    ['updateMeeting', ['openSignIn'], 'ILLEGAL_TRANSITION'],
    ['grantLeave', ['openSignIn', 'endMeeting'], 'MEETING_OVER'],
    ['signIn', ['openSignIn', 'closeSignIn'], 'SIGN_IN_NOT_OPEN'],
  ])('is not taken further by %s after %j', async (mutation, before, code) => {
    const { id: meetingId } = await given.meeting(congressId);
    for (const step of before) await given.made(step, { meetingId }, 'meeting { id }');
    const more: Readonly<Record<string, object>> = {
      cancelMeeting: { reason: '防汛' },
      updateMeeting: { startsOn: '2026-03-03' },
      grantLeave: { representativeId: idOf(0), reason: '生病' },
      signIn: { representativeId: idOf(0) },
    };

    expect(await given.send(mutation, { meetingId, ...more[mutation] }, '')).toBeRefusedWith(code);
  });

  it('answers a sign-in repeated after the close as it did the first time (EVT-3)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);
    const first = dataOf(await signIn(meetingId, 0)) as { signIn: { attendance: object } };
    await given.made('closeSignIn', { meetingId }, 'meeting { id }');

    expect(dataOf(await signIn(meetingId, 0))).toMatchObject({ signIn: { attendance: first.signIn.attendance } });
  });

  it('refuses a sign-in that arrived while sign-in was being closed (REP-12)', async () => {
    const { id: meetingId } = await given.meeting(congressId);
    await open(meetingId);

    const { signing } = await given.database.transaction(async (manager) => {
      await manager.query(`UPDATE meeting SET state = 'SIGN_IN_CLOSED' WHERE id = $1`, [meetingId]);
      const late = signIn(meetingId, 0);
      await waitsForLock(given);
      return { signing: late };
    });

    expect(await signing).toBeRefusedWith('SIGN_IN_NOT_OPEN');
  });

  it('of a town has no standing committee: its presidium does that work (ACC-4)', async () => {
    const town = await given.congress('611002100', 3);
    const convene = (input: object, viewer = asPresidium('611002100')) =>
      given.send(
        'conveneMeeting',
        { congressId: town.id, number: 1, startsOn: '2026-03-02', ...input },
        'meeting { id }',
        viewer,
      );

    expect(await convene({ body: 'STANDING_COMMITTEE' })).toBeRefusedWith('LEVEL_WITHOUT_COMMITTEE');
    expect(dataOf(await convene({ body: 'CONGRESS' }))).toBeTruthy();
    expect(await convene({ body: 'CONGRESS', number: 2 }, asPresidium('611002101'))).toBeRefusedWith('OUT_OF_REGION');
  });

  it('is working data of the region where it names who is present', async () => {
    const { id } = await given.meeting(congressId);
    const attendances = `query ($id: ID!) { meeting(id: $id) { attendances { totalCount } } }`;

    expect(await given.ask(attendances, { id })).toBeRefusedWith('UNAUTHENTICATED');
    expect(dataOf(await given.ask(attendances, { id }, asCommitteeStaff('611002')))).toEqual({
      meeting: { attendances: { totalCount: 0 } },
    });
  });
});
