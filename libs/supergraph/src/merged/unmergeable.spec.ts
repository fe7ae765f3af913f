import { bothWays, opened, type SmallSubgraph } from './spec/both-ways.ts';
import { mergedSchema } from './merged-schema.ts';

const one: SmallSubgraph = {
  name: 'one',
  typeDefs: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! size: Int @shareable }',
  resolvers: { Query: { thing: () => ({ id: 't1', size: 1 }) }, Thing: { size: () => 1 } },
};

const cases: readonly {
  readonly name: string;
  readonly reason: RegExp;
  readonly subgraphs: readonly SmallSubgraph[];
}[] = [
  {
    name: 'a field whose nullability differs between subgraphs',
    reason: /Thing\.size, whose type differs/,
    subgraphs: [
      one,
      {
        name: 'two',
        typeDefs: 'type Query { b: Int } type Thing @key(fields: "id") { id: ID! size: Int! @shareable }',
        resolvers: {},
      },
    ],
  },
  {
    name: 'a value of which a subgraph has only a part',
    reason: /Size\.depth, which only some/,
    subgraphs: [
      {
        name: 'one',
        typeDefs: 'type Query { size: Size @shareable } type Size @shareable { width: Int depth: Int }',
        resolvers: {},
      },
      {
        name: 'two',
        typeDefs: 'type Query { size: Size @shareable other: Int } type Size @shareable { width: Int }',
        resolvers: {},
      },
    ],
  },
  {
    name: 'an enum whose values stand for others',
    reason: /enum value Colour\.RED/,
    subgraphs: [
      {
        name: 'one',
        typeDefs: 'type Query { colour: Colour } enum Colour { RED }',
        resolvers: { Colour: { RED: '#f00' } },
      },
    ],
  },
  {
    name: '@interfaceObject',
    reason: /@interfaceObject of Media/,
    subgraphs: [
      {
        name: 'one',
        typeDefs:
          'type Query { media: Media } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }',
        resolvers: { Media: { __resolveType: () => 'Book' } },
      },
      { name: 'two', typeDefs: 'type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }', resolvers: {} },
    ],
  },
  {
    name: 'a resolver that reads what the gateway asks',
    reason: /Query\.thing, whose resolver reads/,
    subgraphs: [
      {
        name: 'one',
        typeDefs: 'type Query { thing: Int }',
        resolvers: {
          Query: { thing: (_: unknown, _args: unknown, _context: unknown, info: object) => Object.keys(info).length },
        },
      },
    ],
  },
  {
    name: 'a hidden argument with a default',
    reason: /Query\.thing, whose limit is hidden/,
    subgraphs: [
      {
        name: 'one',
        typeDefs: 'type Query { thing(limit: Int = 5 @inaccessible): Int }',
        resolvers: { Query: { thing: (_: unknown, { limit }: { limit: number }) => limit } },
      },
    ],
  },
];

describe('A graph that one schema would answer otherwise than the gateway', () => {
  it.each(cases)('is not merged: $name', ({ subgraphs, reason }) => {
    const { supergraphSdl, subgraphs: all } = opened(subgraphs);

    expect(() => mergedSchema(supergraphSdl, all)).toThrow(reason);
    expect(() => mergedSchema(supergraphSdl, all)).toThrow(expect.objectContaining({ name: 'Unmergeable' }));
  });

  it('is planned as a whole, with the reason in the log', async () => {
    const { ask, warnings, stop } = await bothWays(cases.at(-1)?.subgraphs ?? []);

    const answer = await ask('merged', '{ thing }');
    await stop();

    expect(answer).toEqual({ data: { thing: 5 }, errors: [] });
    expect(warnings.join()).toMatch(/whose limit is hidden and has a default/);
  });
});
