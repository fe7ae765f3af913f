import { asPresidium, asRepresentative, dataOf } from '@renda/testing';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('Signing in a whole sheet (REP-12, ACC-3)', () => {
  let given: World;
  let meetingId: string;
  let ids: readonly string[];
  let term = 0;

  beforeAll(async () => {
    given = await world();
  });

  beforeEach(async () => {
    term += 1;
    const { id: congressId } = await given.congress('611002', term);
    const seats = await Promise.all(['甲一', '乙二', '丙三', '丁四'].map((name) => given.inOffice(congressId, name)));
    ids = seats.map(({ id }) => id);
    meetingId = (await given.meeting(congressId)).id;
    await given.made('openSignIn', { meetingId }, 'meeting { id }');
  });

  const sheet = (representativeIds: readonly string[], viewer?: Parameters<World['send']>[3]) =>
    given.send('signInRepresentatives', { meetingId, representativeIds }, 'signedIn presentBefore', viewer);
  const eventsOf = () =>
    given.database.manager.query<{ id: string }[]>(
      `SELECT data->>'representativeId' AS id FROM event_log WHERE kind = 'meeting.signedIn' AND aggregate_id = $1 ORDER BY 1`,
      [meetingId],
    );

  it('makes each present with an event of its own, and says who was there already', async () => {
    const [early = ''] = ids;
    const self = asRepresentative(early, '611002');
    await given.made('signIn', { meetingId, representativeId: early }, 'attendance { id }', self);

    const answer = await sheet([...ids, early]);

    expect(dataOf(answer)).toMatchObject({ signInRepresentatives: { signedIn: 3, presentBefore: 1 } });
    expect((await eventsOf()).map(({ id }) => id)).toEqual([...ids].sort());
    const roll = await given.ask('query ($id: ID!) { meeting(id: $id) { roll { present } } }', { id: meetingId });
    expect(dataOf(roll)).toEqual({ meeting: { roll: { present: 4 } } });
  });

  it('two sheets at the same moment sign everybody in once', async () => {
    const answers = await Promise.all([sheet(ids), sheet([...ids].reverse()), sheet(ids)]);

    const signedIn = answers.map((answer) => dataOf(answer)['signInRepresentatives'] as { signedIn: number });
    expect(signedIn.reduce((sum, each) => sum + each.signedIn, 0)).toBe(4);
    expect(await eventsOf()).toHaveLength(4);
  });

  it('signs nobody in if one may not: who is suspended, of another congress, or unknown', async () => {
    const [first = '', second = ''] = ids;
    const { id: other } = await given.congress('611021', term);
    const stranger = await given.inOffice(other, '外人');
    const ground = { representativeId: second, ground: 'CRIMINAL_DETENTION' };
    await given.made('suspendRepresentative', ground, 'representative { id }');

    expect(await sheet([first, second])).toBeRefusedWith('SUSPENDED_REPRESENTATIVE');
    expect(await sheet([first, stranger.id])).toBeRefusedWith('NOT_A_MEMBER');
    expect(await sheet([first, crypto.randomUUID()])).toBeRefusedWith('NOT_FOUND');
    expect(await sheet([])).toBeRefusedWith('INVALID_INPUT');
    expect(await eventsOf()).toEqual([]);
  });

  it('is for the staff of the region while sign-in is open', async () => {
    const [first = ''] = ids;
    expect(await sheet(ids, asRepresentative(first, '611002'))).toBeRefusedWith('FORBIDDEN');
    expect(await sheet(ids, asPresidium('611002'))).toBeRefusedWith('FORBIDDEN');
    await given.made('closeSignIn', { meetingId }, 'meeting { id }');

    expect(await sheet(ids)).toBeRefusedWith('SIGN_IN_NOT_OPEN');
  });
});
