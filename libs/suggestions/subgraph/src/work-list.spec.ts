import { asOnePerson, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asGovernment, asOffice, givenCase } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
  workList(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id dueOn since } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }`;

interface Listed {
  readonly workList: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly dueOn: string | null; readonly since: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string; readonly startCursor: string };
  };
}

const listed = async (viewer: Viewer, page: object): Promise<Listed['workList']> =>
  dataOf(await graph.ask<Listed>(query, { ...page }, viewer)).workList;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  for (const step of ['draft', 'submit', 'register', 'admit', 'assign', 'reply', 'submit', 'admit'] as const) {
    await givenCase(graph, step);
  }
});

describe('Pages of the work list (SUG-13)', () => {
  it.each([
    ['of one role', asOffice],
    ['of all roles of one person', asOnePerson(asOffice, asGovernment, asAuthor)],
  ])('go through all kinds of work %s in one order, nothing twice and nothing left out', async (_, viewer) => {
    const whole = await listed(viewer, { first: 200 });
    const paged: string[] = [];
    for (let after: string | null = null, goesOn = true; goesOn;) {
      const { nodes, pageInfo } = await listed(viewer, { first: 2, after });
      paged.push(...nodes.map(({ id }) => id));
      goesOn = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }

    const urgency = whole.nodes.map(({ dueOn, since, id }) => `${dueOn ?? '9999'} ${since} ${id}`);
    expect(whole.nodes.length).toBeGreaterThan(2);
    expect(urgency).toEqual(urgency.toSorted());
    expect(paged).toEqual(whole.nodes.map(({ id }) => id));
    expect(whole.totalCount).toBe(paged.length);
  });

  it('come from the end as well', async () => {
    const whole = await listed(asOffice, { first: 200 });

    const { nodes } = await listed(asOffice, { last: 2 });

    expect(nodes).toEqual(whole.nodes.slice(-2));
  });
});
