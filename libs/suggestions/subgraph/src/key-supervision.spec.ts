import { asChairpersons, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, author, givenCase, region, reply, signer, stepped } from './spec/given.ts';
import { filedByTwo } from './spec/jointly-signed.ts';

import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const decision = { meeting: '主任会议', number: '〔2026〕5号', decidedOn: '2026-03-02', text: '列为重点督办件。' };
const chosen = { leaderKind: 'CONGRESS', leader: '王主任', decision };

interface Started {
  readonly startKeySupervision: {
    readonly keySupervision: {
      readonly id: string;
      readonly startedOn: string;
      readonly members: readonly { readonly id: string }[];
    };
  };
}

const start = (suggestionId: string, more: object = {}): Promise<Answer<Started>> =>
  graph.ask(
    `mutation ($input: StartKeySupervisionInput!) {
       startKeySupervision(input: $input) { keySupervision { id startedOn members { id } } } }`,
    { input: { suggestionId, ...chosen, ...more } },
    asChairpersons(region),
  );

const cases = async (count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await givenCase(graph, 'sign')).id);
  return ids;
};

describe('Key supervision (SUG-7)', () => {
  it('is entered with the day the meeting chose it, also after the case moved on (ACC-3)', async () => {
    const { id } = await givenCase(graph, 'register');
    graph.clock.moveToDay('2026-03-06');
    await stepped(graph, 'admitSuggestion', { suggestionId: id }, asOffice);

    const before = await start(id, { decision: { ...decision, decidedOn: '2026-03-01' } });
    const meant = await start(id, { decision: { ...decision, decidedOn: '2026-03-04' } });

    expect(before).toBeRefusedWith('DECISION_DAY_IMPOSSIBLE');
    expect(dataOf(meant).startKeySupervision.keySupervision.startedOn).toBe('2026-03-04');
  });

  it('is led at most perLeaderMax times, also when all are entered at the same moment', async () => {
    const ids = await cases(4);

    const answers = await Promise.all(ids.map((id) => start(id, { leader: '赵主任' })));

    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'led').toSorted();
    expect(codes).toEqual(['LEADER_HAS_ENOUGH', 'LEADER_HAS_ENOUGH', 'led', 'led']);
  });

  it('is counted for a leader of one house, not for another of the same name', async () => {
    const [first, second, third] = await cases(3);
    for (const id of [first, second]) dataOf(await start(id ?? '', { leader: '李强' }));

    const ofCourt = await start(third ?? '', { leader: '李强', leaderKind: 'COURT' });

    expect(ofCourt.errors).toBeUndefined();
  });

  it('is not led by a committee, which tracks', async () => {
    const { id } = await givenCase(graph, 'sign');

    expect(await start(id, { leaderKind: 'COMMITTEE', leader: '财经委' })).toBeRefusedWith('COMMITTEE_TRACKS');
  });

  it('has the authors in its working group, and every member once', async () => {
    const suggestionId = await filedByTwo(graph);
    await stepped(graph, 'admitSuggestion', { suggestionId }, asOffice);
    const other = '01900000-0000-7000-8000-0000000000aa';

    const started = dataOf(
      await start(suggestionId, { leader: '周主任', memberIds: [other, other.toUpperCase(), signer] }),
    );

    const { members } = started.startKeySupervision.keySupervision;
    expect(members.map(({ id }) => id)).toEqual([author, signer, other]);
  });

  it('tells its own history, and a promise what became of it (ONE-1)', async () => {
    const given = await givenCase(graph, 'contact');
    const promised = { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };
    await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...reply, ...promised }, given.asUnit);
    dataOf(await start(given.id, { leader: '吴主任' }));
    const [commitment] = await graph.database.manager.query<{ id: string }[]>(
      'SELECT id FROM commitment WHERE suggestion_id = $1',
      [given.id],
    );
    const kept = { commitmentId: commitment?.id, evidence: '验收报告' };
    const keep = 'mutation ($input: KeepCommitmentInput!) { keepCommitment(input: $input) { effects { applied } } }';
    dataOf(await graph.ask(keep, { input: kept }, asOffice));

    const seen = await graph.ask(
      `query ($id: ID!) { suggestion(id: $id) {
         keySupervisions { history { nodes { kind } } }
         replies { commitments { history { totalCount nodes { kind version } } } } } }`,
      { id: given.id },
      asOffice,
    );

    expect(seen.data).toEqual({
      suggestion: {
        keySupervisions: [{ history: { nodes: [{ kind: 'keySupervision.started' }] } }],
        replies: [{ commitments: [{ history: { totalCount: 1, nodes: [{ kind: 'commitment.kept', version: 2 }] } }] }],
      },
    });
  });
});
