import { execute, parse } from 'graphql';

import { defineSubgraph } from '../define-subgraph.ts';
import { presentError } from '../errors/present-error.ts';

import type { BaseContext } from '../context.ts';

const answerWith = async (items: unknown) => {
  const { schema } = defineSubgraph<object, BaseContext>({
    name: 'items',
    typeDefs: 'type Query { "Three at most." items: [Int!]! @bounded(max: 3) @public }',
    resolvers: { Query: { items: () => items } },
    tables: [],
    migrations: [],
    repositoriesOf: () => ({}),
    createContext: (base) => base,
  });
  const { data, errors } = await execute({ schema, document: parse('{ items }') });
  const [error] = (errors ?? []).map((each) => presentError(each, { language: 'en', requestId: 'r' }));
  return { items: data?.['items'], extensions: error?.extensions };
};

describe('A bounded list', () => {
  it.each([[[1, 2, 3]], [Promise.resolve([1, 2, 3])]])('is answered up to its bound', async (items) => {
    expect(await answerWith(items)).toMatchObject({ items: [1, 2, 3], extensions: undefined });
  });

  it.each([[[1, 2, 3, 4]], [Promise.resolve([1, 2, 3, 4])]])(
    'is refused beyond it and never cut (ONE-2)',
    async (items) => {
      expect((await answerWith(items)).extensions).toEqual({
        code: 'LIST_OVER_BOUND',
        rule: 'ONE-2',
        params: { field: 'Query.items', count: 4, max: 3 },
      });
    },
  );
});
