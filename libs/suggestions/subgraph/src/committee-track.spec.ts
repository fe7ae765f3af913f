import { asChairpersons, asDeputyDirector, asWorkingCommittee, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, region, unitNamed } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const asCommittee = asWorkingCommittee('财经', region);
const decision = { meeting: '主任会议第二次会议', number: '3', decidedOn: '2026-03-02', text: '同意。' };

interface Matter {
  readonly id: string;
  readonly state: string;
}
const tell = (
  name: string,
  input: object,
  viewer: Viewer,
): Promise<Answer<Readonly<Record<string, { readonly matter: Matter }>>>> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { matter { id state } } }`,
    { input },
    viewer,
  );
const step = async (name: string, input: object, viewer: Viewer): Promise<Matter> => {
  const moved = dataOf(await tell(name, input, viewer))[name];
  if (!moved) throw new Error(`${name} answered nothing.`);
  return moved.matter;
};

const collected = async (): Promise<string> => {
  const input = { regionCode: region, committee: '财经工委', title: '关于县域经济', text: '委员反映的意见' };
  return (await step('collectMatter', input, asCommittee)).id;
};
const sorted = async (): Promise<string> => {
  const unitIds = [await unitNamed(graph, '发展和改革局')];
  return (await step('sortMatter', { matterId: await collected(), field: '经济', unitIds }, asCommittee)).id;
};

describe('The committee track (SUG-12)', () => {
  it.each([
    [false, {}, 'FORWARDED'],
    [true, { report: '审议意见书', deliberationOpinion: '加快实施' }, 'FORWARDED'],
  ])('is forwarded by office document; on the agenda: %s', async (onAgenda, papers, state) => {
    const matterId = await sorted();
    await step('approveMatter', { matterId, approve: true }, asDeputyDirector(region));
    await step('decideMatter', { matterId, onAgenda, decision }, asChairpersons(region));

    const bare = await tell('forwardMatter', { matterId, documentNumber: '' }, asOffice);
    const document = { documentNumber: '县人办〔2026〕8号', ...papers };
    const forwarded = await step('forwardMatter', { matterId, ...document }, asOffice);

    expect(bare).toBeRefusedWith('REASON_NEEDED');
    expect(forwarded.state).toBe(state);
  });

  it('names who should answer before it goes on, so that it is never forwarded to nobody', async () => {
    const matterId = await collected();

    const answer = await tell('sortMatter', { matterId, field: '经济', unitIds: [] }, asCommittee);

    expect(answer).toBeRefusedWith('INVALID_INPUT');
  });

  it('goes back to the working committee with the reason, which is kept (EVT-1)', async () => {
    const matterId = await sorted();
    const refused = { matterId, approve: false, reason: '请补充数据' };

    const { state } = await step('approveMatter', refused, asDeputyDirector(region));

    const { manager } = graph.database;
    const notices = await manager.query(`SELECT recipient_role AS role, data FROM notice WHERE about_id = $1`, [
      matterId,
    ]);
    const events = await manager.query(
      `SELECT data FROM event_log WHERE kind = 'matter.moved' AND aggregate_id = $1 AND data ->> 'event' = 'sendBack'`,
      [matterId],
    );
    expect(state).toBe('COLLECTED');
    expect(notices).toEqual([{ role: 'WORKING_COMMITTEE', data: { reason: '请补充数据' } }]);
    expect(events).toEqual([{ data: { event: 'sendBack', state: 'COLLECTED', reason: '请补充数据' } }]);
  });
});

describe('What the deputy director decided on paper (SUG-12, ACC-3)', () => {
  it('is entered by the office from it, and not without', async () => {
    const matterId = await sorted();
    const paper = {
      signedOn: '2026-03-02',
      number: '批件1',
      scan: 'https://oa.example.cn/4.pdf',
      signedBy: '李副主任',
    };

    const bare = await tell('approveMatter', { matterId, approve: true }, asOffice);
    const entered = await step('approveMatter', { matterId, approve: true, paper }, asOffice);

    expect(bare).toBeRefusedWith('PAPER_NEEDED');
    expect(entered.state).toBe('APPROVED');
  });
});
