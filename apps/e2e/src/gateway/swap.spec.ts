import { composeSupergraph, readSupergraph, subgraphNames, subgraphs } from '@renda/supergraph';

import { openWholeGraph } from '../graph/open-whole-graph.ts';

import type { ServedGraph } from '../graph/serve-for-spec.ts';

const rounds = { query: '{ ballotRounds { totalCount } }' };
const withoutVoting = (): string =>
  composeSupergraph(
    subgraphNames.filter((name) => name !== 'voting').map((name) => ({ name, typeDefs: subgraphs[name].typeDefs })),
  );

describe('Swapping the supergraph of a running gateway', () => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await (await openWholeGraph()).serve();
  }, 90_000);

  it('serves the new graph, and the old one again, without stopping', async () => {
    const before = await served.post(rounds);
    served.gateway.swapSupergraph(withoutVoting());
    const without = await served.post(rounds);
    served.gateway.swapSupergraph(readSupergraph());
    const after = await served.post(rounds);

    expect(before).toMatchObject({ status: 200, data: { ballotRounds: { totalCount: 0 } } });
    expect(without).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(after).toMatchObject({ status: 200, data: { ballotRounds: { totalCount: 0 } } });
  });

  it.each([
    ['no GraphQL', 'type Query {'],
    ['no supergraph', 'type Query { stations: Int }'],
    ['cut short', readSupergraph().slice(0, readSupergraph().length / 2)],
  ])('refuses one that is %s, and keeps the old', async (_, broken) => {
    expect(() => served.gateway.swapSupergraph(broken)).toThrow();

    expect(await served.post(rounds)).toMatchObject({ status: 200, data: { ballotRounds: { totalCount: 0 } } });
  });
});
