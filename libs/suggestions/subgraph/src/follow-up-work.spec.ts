import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { givenFollowUp, promisedFor, promiseOf, replyWith, verify } from './spec/followed-up.ts';
import { asOffice, mutate, stepped } from './spec/given.ts';
import { wrongWorkCounts } from './spec/work-counts.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

interface Work {
  readonly workList: {
    readonly nodes: readonly {
      readonly action: string;
      readonly since: string;
      readonly suggestion: { readonly id: string };
    }[];
  };
}

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));
afterEach(async () => expect(await wrongWorkCounts(graph)).toEqual([]));

const workOn = async ({ id }: Given, viewer: Viewer): Promise<readonly string[]> => {
  const listed = await graph.ask<Work>(
    '{ workList(first: 200) { nodes { action since suggestion { id } } } }',
    {},
    viewer,
  );
  const { nodes } = dataOf(listed).workList;
  return nodes.filter(({ suggestion }) => suggestion.id === id).map(({ action, since }) => `${action} ${since}`);
};

/** What the unit and the office have to do. */
const workOf = async (given: Given): Promise<readonly (readonly string[])[]> => [
  await workOn(given, given.asUnit),
  await workOn(given, asOffice),
];

describe('The work list in a follow-up (SUG-4, SUG-13)', () => {
  it('has the reply for the unit, then its verification for the office, and nothing once it is closed', async () => {
    const given = await givenFollowUp(graph);
    graph.clock.moveToDay('2026-03-05');

    const opened = await workOf(given);
    await replyWith(graph, given);
    const answered = await workOf(given);
    await verify(graph, given);

    expect(opened).toEqual([['REPLY_AGAIN 2026-03-02'], []]);
    expect(answered).toEqual([[], ['VERIFY 2026-03-05']]);
    expect(await workOf(given)).toEqual([[], []]);
  });

  it('has something to verify as well once a promise was kept', async () => {
    const given = await givenFollowUp(graph, promisedFor('2026-06-30'));
    const { id: commitmentId } = await promiseOf(graph, given.id);

    dataOf(await mutate(graph, 'keepCommitment', { commitmentId, evidence: '验收单' }, asOffice));

    expect(await workOf(given)).toEqual([['REPLY_AGAIN 2026-03-02'], ['VERIFY 2026-03-02']]);
  });

  it('has nothing left of it once a new date was agreed to, and the same again when it is followed up again', async () => {
    const given = await givenFollowUp(graph, promisedFor('2026-06-30'));
    const { id: commitmentId } = await promiseOf(graph, given.id);
    const wish = { commitmentId, dueOn: '2026-09-30', reason: '雨季停工' };
    await stepped(graph, 'requestCommitmentShift', wish, given.asUnit);

    await stepped(graph, 'decideCommitmentShift', { commitmentId, agree: true }, asOffice);
    const closed = await workOf(given);
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '仍未落实' }, asOffice);

    expect(closed).toEqual([[], []]);
    expect(await workOf(given)).toEqual([['REPLY_AGAIN 2026-03-02'], []]);
  });
});
