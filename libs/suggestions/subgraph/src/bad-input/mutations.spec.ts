import { Mutation } from '../resolvers/Mutation.ts';
import { rows } from '../spec/bad-input/world.ts';

describe('The table of bad input', () => {
  // The start of the subgraph fails unless the resolvers are those of the SDL, one for one.
  it('has every mutation of the subgraph, each once', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(Mutation).toSorted());
  });
});
