import { testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

describe('Statements (ONE-6)', () => {
  it('do not grow with the rows of a list', async () => {
    const query = `query ($first: Int!) { suggestions(first: $first, where: { state: { eq: REPLIED } }) { nodes { title deadline { due } author { id } coSignatures { id }
      assignments { unit { name } replyDeadline { due } replies { text commitments { id } evaluations { id } } } replies { text } communications(first: 2) { nodes { id } } } } }`;
    const statements = (first: number): Promise<number> =>
      graph.statementsOf(() => graph.ask(query, { first }, asOffice));
    await givenCase(graph, 'reply');
    await givenCase(graph, 'reply');
    await statements(1);

    const few = await statements(1);

    expect(await statements(50)).toBe(few);
    expect(await statements(200)).toBe(few);
  });
});
