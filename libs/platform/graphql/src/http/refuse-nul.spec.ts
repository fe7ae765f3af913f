import { ApolloServer } from '@apollo/server';
import { pino } from 'pino';

import { apolloOptions } from './apollo-options.ts';

const server = new ApolloServer({
  ...apolloOptions({ logger: pino({ level: 'silent' }), introspection: false }),
  typeDefs: 'input Names { all: [String!]! } type Query { length(text: String, names: Names): Int }',
  resolvers: { Query: { length: (_: unknown, { text }: { text?: string }) => text?.length ?? 0 } },
});

const codesOf = async (query: string, variables: Record<string, unknown> = {}): Promise<readonly unknown[]> => {
  const { body } = await server.executeOperation({ query, variables });
  return body.kind === 'single' ? (body.singleResult.errors ?? []).map(({ extensions }) => extensions?.['code']) : [];
};

afterAll(() => server.stop());

describe('The character U+0000, which no database text can hold,', () => {
  it.each([
    ['in a variable', 'query ($text: String) { length(text: $text) }', { text: 'a\0b' }],
    ['deep in a variable', 'query ($names: Names) { length(names: $names) }', { names: { all: ['x', '\0'] } }],
    ['in a text of the query', String.raw`{ length(text: "a\u0000b") }`, {}],
  ])('is refused %s', async (_, query, variables) => {
    expect(await codesOf(query, variables)).toEqual(['BAD_USER_INPUT']);
  });

  it('is not mistaken for others', async () => {
    expect(await codesOf('query ($text: String) { length(text: $text) }', { text: '零0​👍' })).toEqual([]);
  });
});
