import { testSubgraph } from '@renda/testing';

import { supervision } from './index.ts';

describe('The supervision subgraph', () => {
  it('starts and answers', async () => {
    const graph = await testSubgraph(supervision);

    const answer = await graph.ask(
      '{ supervisedProjects { totalCount nodes { id } } supervisionItems { totalCount } }',
    );

    expect(answer).toEqual({
      data: { supervisedProjects: { totalCount: 0, nodes: [] }, supervisionItems: { totalCount: 0 } },
    });
  });
});
