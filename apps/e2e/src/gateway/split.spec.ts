import { asCommitteeStaff } from '@renda/testing';

import { openSplitGraph } from '../graph/open-split-graph.ts';
import { openWholeGraph } from '../graph/open-whole-graph.ts';

import type { SplitGraph } from '../graph/open-split-graph.ts';

const unit = '01900000-0000-7000-8000-000000000000';
const both = '{ stations { totalCount } handlingUnits { totalCount } }';

describe('The split deployment, one server for each subgraph', () => {
  let split: SplitGraph;
  beforeAll(async () => {
    const whole = await openWholeGraph();
    split = await openSplitGraph(whole.databaseUrl, whole.clock);
  }, 90_000);

  it('answers a query over several subgraphs', async () => {
    const answer = await split.ask(both);

    expect(answer).toEqual({ data: { stations: { totalCount: 0 }, handlingUnits: { totalCount: 0 } } });
  });

  it('hands the viewer on: who is let in by the gateway’s token is let in by the subgraph', async () => {
    const query = '{ opinions { totalCount } }';

    expect(await split.ask(query)).toBeRefusedWith('UNAUTHENTICATED');
    expect(await split.ask(query, {}, asCommitteeStaff('611000'))).toEqual({ data: { opinions: { totalCount: 0 } } });
  });

  it('believes nobody but the gateway: a user’s own token is refused by a subgraph asked directly', async () => {
    const token = await split.tokenOf(asCommitteeStaff('611000'));

    const response = await fetch(split.urlOf('stations'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ opinions { totalCount } }' }),
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toBeRefusedWith('TOKEN_UNTRUSTED');
  });

  it('words refusals of a subgraph in the client’s language', async () => {
    const query = '{ opinions { totalCount } }';
    const [chinese, english] = await Promise.all(
      ['zh-CN', 'en'].map((language) => split.post({ query }, { 'accept-language': language })),
    );

    expect(chinese?.message).toMatch(/请先登录/);
    expect(english?.message).toMatch(/Sign in first/);
  });

  it('goes on without a dead subgraph: the others answer, its part is refused with a code, its address is not told', async () => {
    await split.kill('suggestions');

    const answer = await split.post({ query: `{ stations { totalCount } handlingUnit(id: "${unit}") { name } }` });

    expect(answer.data).toEqual({ stations: { totalCount: 0 }, handlingUnit: null });
    expect(answer.code).toBe('DOWNSTREAM_SERVICE_ERROR');
    expect(answer.message).toMatch(/does not answer now/);
    expect(answer.text).not.toMatch(/ECONNREFUSED|fetch failed|127\.0\.0\.1|localhost|:\d{4,5}|stack|internal\//);
  });

  it('tells the operator what it does not tell the client', () => {
    const told = split.logged.filter((line) => line.includes('Unforeseen error'));

    expect(told.join('\n')).toMatch(/suggestions/);
  });
});
