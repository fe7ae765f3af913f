import { parkedEvents } from '@renda/events';
import { asCitizen, dataOf, testSubgraph } from '@renda/testing';

import { voting } from './index.ts';
import { asDeputy, county, presidium, representativeId, staff, tellers } from './spec/given.ts';
import {
  blinded,
  cast,
  certification,
  chairpersons,
  chiefOf,
  closeAndCount,
  freezeRoll,
  issue,
  openFor,
  roundOf,
  step,
  tellerOf,
  tryStep,
  unblinded,
} from './spec/votes.ts';

import type { Viewer } from '@renda/identity';

import type { Graph } from './spec/given.ts';
import type { Credential } from './spec/votes.ts';

const projectId = crypto.randomUUID();
const candidateId = crypto.randomUUID();

const evaluation = (voteId: string, more: object = {}) => ({
  voteId,
  title: '满意度测评：饮水安全',
  purpose: 'EVALUATION',
  body: 'EVALUATION_PANEL',
  kind: 'GRADED',
  items: [{ id: projectId, name: '饮水安全' }],
  meetingId: null,
  electorIds: [representativeId(1), representativeId(2)],
  tellerIds: tellers,
  ...more,
});

describe('A vote that another subgraph asks for by event (SUP-8, SUP-10)', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await testSubgraph(voting);
  });

  const asked = async (data: object, aggregate = { type: 'SupervisedProject', id: projectId }): Promise<void> => {
    await graph.feed('supervision').publish({ kind: 'vote.requested', aggregate, region: county, data });
    await graph.drain();
    expect(await parkedEvents(graph.database.manager)).toEqual([]);
  };
  const eventsOf = (roundId: string, kind: string) =>
    graph.database.manager.query<{ data: Record<string, unknown> }[]>(
      'SELECT data FROM event_log WHERE aggregate_id = $1 AND kind = $2',
      [roundId, kind],
    );
  const obtained = async (roundId: string, viewers: readonly Viewer[]): Promise<readonly Credential[]> => {
    const spki = (await roundOf(graph, roundId)).credentialKey?.spki ?? '';
    const credentials: Credential[] = [];
    for (const viewer of viewers) {
      const mine = await blinded(spki);
      const { issueCredential } = dataOf(await issue(graph, roundId, mine.blindedMessage, viewer));
      credentials.push(await unblinded(mine, issueCredential.blindSignature));
    }
    return credentials;
  };
  const certified = async (roundId: string): Promise<Record<string, unknown>> => {
    await closeAndCount(graph, roundId);
    await step(graph, 'signResult', { roundId }, chiefOf(roundId));
    const decision = certification(graph, 'STANDING_COMMITTEE');
    await step(graph, 'certifyRound', { roundId, decision }, chairpersons);
    return (await eventsOf(roundId, 'round.certified'))[0]?.data ?? {};
  };
  const invite = (roundId: string, electors: readonly object[], viewer: Viewer = staff) =>
    tryStep(graph, 'inviteElectors', { roundId, electors }, viewer);

  it('is prepared once, however often the event comes, and leads back to what it is about', async () => {
    const voteId = crypto.randomUUID();

    await asked(evaluation(voteId));
    await asked(evaluation(voteId, { title: '又一次' }));

    const query = `query ($id: ID!) { ballotRound(id: $id) { title state purpose body kind items { id name }
      tellers { id } subject { type id project { id } item { id } } } }`;
    expect(dataOf(await graph.ask(query, { id: voteId }))).toEqual({
      ballotRound: {
        ...{ title: '满意度测评：饮水安全', state: 'PREPARED', purpose: 'EVALUATION', body: 'EVALUATION_PANEL' },
        ...{ kind: 'GRADED', items: [{ id: projectId, name: '饮水安全' }], tellers: tellers.map((id) => ({ id })) },
        subject: { type: 'SupervisedProject', id: projectId, project: { id: projectId }, item: null },
      },
    });
    expect(await eventsOf(voteId, 'round.prepared')).toHaveLength(1);
  });

  it('an evaluation takes citizens in by name, and tells its result with what it is about (VOT-3, VOT-6)', async () => {
    const voteId = crypto.randomUUID();
    await asked(evaluation(voteId));
    dataOf(await invite(voteId, [{ electorId: 'citizen-1', citizenName: '群众甲' }]));
    const everyone = [representativeId(1), representativeId(2), 'citizen-1'];
    await step(graph, 'signInElectors', { roundId: voteId, electorIds: everyone }, tellerOf(voteId));
    await step(graph, 'openIssuing', { roundId: voteId }, tellerOf(voteId));
    const credentials = await obtained(voteId, [asDeputy(1), asDeputy(2), asCitizen('citizen-1')]);
    await step(graph, 'closeIssuing', { roundId: voteId }, tellerOf(voteId));
    await step(graph, 'openCasting', { roundId: voteId }, tellerOf(voteId));
    for (const [index, credential] of credentials.entries()) {
      const choice = index === 0 ? 'SATISFIED' : 'UNSATISFIED';
      dataOf(await cast(graph, voteId, credential, [{ itemId: projectId, choice }]));
    }

    expect(await certified(voteId)).toMatchObject({
      purpose: 'EVALUATION',
      subject: { type: 'SupervisedProject', id: projectId },
      roll: { total: 3, present: 3, issued: 3, returned: 3, citizens: 1 },
      results: [{ itemId: projectId, result: 'UNSATISFIED', grades: { satisfied: 1, unsatisfied: 2 } }],
    });
  });

  it('a citizen’s name is in no event, no audit row and no log', async () => {
    const voteId = crypto.randomUUID();
    await asked(evaluation(voteId));

    dataOf(await invite(voteId, [{ electorId: 'citizen-7', citizenName: '群众庚辛' }]));

    const [traces] = await graph.database.manager.query<object[]>(
      `SELECT (SELECT count(*)::int FROM event_log t WHERE to_jsonb(t)::text LIKE '%群众庚辛%') AS events,
              (SELECT count(*)::int FROM audit_entry t WHERE to_jsonb(t)::text LIKE '%群众庚辛%') AS audited`,
    );
    expect(traces).toEqual({ events: 0, audited: 0 });
    expect(JSON.stringify(graph.logged)).not.toContain('群众庚辛');
  });

  it('electors are invited by staff, once each, to a panel before issuing', async () => {
    const voteId = crypto.randomUUID();
    await asked(evaluation(voteId));
    const citizen = { electorId: 'citizen-1', citizenName: '群众甲' };

    expect(await invite(voteId, [citizen], presidium)).toBeRefusedWith('FORBIDDEN');
    expect(await invite(voteId, [citizen, citizen])).toBeRefusedWith('PANEL_EMPTY');
    expect(await invite(voteId, [{ electorId: representativeId(1) }])).toBeRefusedWith('PANEL_EMPTY');
    await step(graph, 'openIssuing', { roundId: voteId }, tellerOf(voteId));
    expect(await invite(voteId, [citizen])).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it.each([
    ['more than half of all members', 4, 'ELECTED'],
    ['half of all members, though all who came', 3, 'NOT_ELECTED'],
  ])('an appointment by the committee’s roll needs more than half of all: %s', async (_, votes, result) => {
    const [voteId, meetingId] = [crypto.randomUUID(), crypto.randomUUID()];
    const vote = { title: '任命李某为县教育局局长', purpose: 'APPOINTMENT', body: 'STANDING_COMMITTEE' };
    const ballot = { kind: 'FOR_AGAINST_ABSTAIN', items: [{ id: candidateId, name: '李某' }], electorIds: [] };
    await asked(evaluation(voteId, { ...vote, ...ballot, meetingId }), { type: 'Appointment', id: candidateId });
    expect(await invite(voteId, [{ electorId: 'citizen-1', citizenName: '群众甲' }])).toBeRefusedWith('NO_PANEL');
    await freezeRoll(graph, { entitled: 6, present: 4, body: 'STANDING_COMMITTEE', meetingId });
    const credentials = await openFor(graph, voteId, votes);
    for (const credential of credentials)
      dataOf(await cast(graph, voteId, credential, [{ itemId: candidateId, choice: 'FOR' }]));

    expect(await certified(voteId)).toMatchObject({
      purpose: 'APPOINTMENT',
      subject: { type: 'Appointment', id: candidateId },
      roll: { total: 6, present: 4, returned: votes },
      results: [{ itemId: candidateId, name: '李某', result, votesFor: votes }],
    });
  });

  it.each([
    ['one teller', { tellerIds: [tellers[0]] }, 'TELLERS_TOO_FEW'],
    ['projects, which have their programme', { purpose: 'PROJECTS' }, 'PROJECTS_THROUGH_PROGRAMME'],
    ['grades that nobody asks for', { purpose: 'RESOLUTION' }, 'BALLOT_KIND_UNSUITABLE'],
    ['nothing to vote on', { items: [] }, 'PARAMETER_OUT_OF_RANGE'],
    ['a meeting that is none', { meetingId: '礼堂' }, 'INVALID_INPUT'],
  ])('what cannot be voted on is answered by an event, and holds nothing up: %s', async (_, more, code) => {
    const [refused, sound] = [crypto.randomUUID(), crypto.randomUUID()];

    await asked(evaluation(refused, more));
    await asked(evaluation(sound));

    const [answer] = await eventsOf(refused, 'vote.refused');
    expect(answer?.data).toMatchObject({ code, subject: { type: 'SupervisedProject', id: projectId } });
    expect(dataOf(await graph.ask('query ($id: ID!) { ballotRound(id: $id) { id } }', { id: refused }))).toEqual({
      ballotRound: null,
    });
    expect((await roundOf(graph, sound)).state).toBe('PREPARED');
  });
});
