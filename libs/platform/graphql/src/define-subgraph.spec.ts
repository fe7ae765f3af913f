import { defineSubgraph } from './define-subgraph.ts';

import type { BaseContext } from './context.ts';
import type { SubgraphDefinition, SubgraphParts } from './define-subgraph.ts';

const typeDefs = `
"A promise made in public (承诺)."
type Pledge @key(fields: "id") @public {
  "Id of the pledge."
  id: ID!
  "What is promised."
  title: String!
}

type Query {
  "One pledge by its id."
  pledge("Id of the pledge." id: ID!): Pledge @public
}

type Mutation {
  "Makes a pledge."
  makePledge("What is promised." input: MakePledgeInput!): MakePledgePayload! @allow(roles: [REPRESENTATIVE])
}

"A new pledge."
input MakePledgeInput {
  "What is promised."
  title: String!
}

"The pledge that was made."
type MakePledgePayload @public {
  "It."
  pledge: Pledge!
}
`;

const resolvers = {
  Query: { pledge: () => null },
  Mutation: { makePledge: () => null },
  Pledge: { __resolveReference: () => null },
};

const given = (change: Partial<SubgraphParts<object, BaseContext>>): SubgraphDefinition =>
  defineSubgraph<object, BaseContext>({
    name: 'pledges',
    typeDefs,
    resolvers,
    tables: [],
    migrations: [],
    repositoriesOf: () => ({}),
    createContext: (base) => base,
    ...change,
  });

const withSdl = (found: string, put: string) => () => given({ typeDefs: typeDefs.replace(found, put) });
const withMore = (more: string) => () => given({ typeDefs: `${typeDefs}\n${more}` });
const withResolvers = (more: object) => () => given({ resolvers: { ...resolvers, ...more } });

describe('Defining a subgraph', () => {
  it('gives an executable schema and the whole SDL when all is well', () => {
    const pledges = given({});

    expect(pledges.schema.getType('Pledge')).toBeDefined();
    expect(pledges.typeDefs).toMatch(/directive @allow[^]*type Pledge/);
  });

  it.each([
    ['a type the schema lacks', { Pladge: { title: () => '' } }, 'no object type Pladge'],
    ['a field the schema lacks', { Pledge: { ...resolvers.Pledge, titel: () => '' } }, 'no field Pledge.titel'],
    ['an entity without a reference', { Pledge: {} }, 'the entity Pledge has no __resolveReference'],
    [
      'a resolver that reads info',
      { Pledge: { ...resolvers.Pledge, title: (_: 1, __: 2, ___: 3, info: object) => info } },
      'Pledge.title reads info',
    ],
    ['a query nobody answers', { Query: {} }, 'Query.pledge has no resolver'],
  ])('is refused with %s, naming it', (_, more, problem) => {
    expect(withResolvers(more)).toThrow(problem);
  });

  it.each([
    ['a root field that says not who may', withSdl('Pledge @public\n}', 'Pledge\n}'), 'Query.pledge has neither'],
    [
      'a type that says not who may',
      withSdl('MakePledgePayload @public', 'MakePledgePayload'),
      'MakePledgePayload has neither',
    ],
    ['both directives at once', withSdl(') @public {', ') @public @allow(roles: [ADMIN]) {'), 'Pledge has both'],
    ['an empty list of roles', withSdl('[REPRESENTATIVE]', '[]'), 'Mutation.makePledge allows no role'],
    ['INTEGRATION without a scope', withSdl('[REPRESENTATIVE]', '[INTEGRATION]'), 'names no scope'],
  ])('is refused with %s: default is closed (ACC-1)', (_, define, problem) => {
    expect(define).toThrow(problem);
  });

  it.each([
    ['a type', withSdl('"A new pledge."', ''), 'MakePledgeInput has none'],
    ['a field', withSdl('"It."', ''), 'MakePledgePayload.pledge has none'],
    ['an argument', withSdl('"Id of the pledge." id', 'id'), 'Query.pledge(id:) has none'],
    ['a field of an input', withMore('"More."\ninput More { title: String }'), 'More.title has none'],
    ['an enum value', withMore('"State."\nenum PledgeState { "Kept." KEPT BROKEN }'), 'PledgeState.BROKEN has none'],
  ])('is refused with %s that has no description', (_, define, problem) => {
    expect(define).toThrow(problem);
  });

  it.each([
    ['takes no input', withSdl('("What is promised." input: MakePledgeInput!)', ''), 'exactly one argument'],
    ['takes an optional input', withSdl('MakePledgeInput!)', 'MakePledgeInput)'), 'exactly one argument'],
    [
      'takes more than its input',
      withSdl('MakePledgeInput!)', 'MakePledgeInput!, "More." more: Int)'),
      'exactly one argument',
    ],
    ['returns no payload', withSdl('MakePledgePayload! @allow', 'Pledge! @allow'), 'must return a `…Payload!`'],
    [
      'may return nothing',
      withSdl('MakePledgePayload! @allow', 'MakePledgePayload @allow'),
      'must return a `…Payload!`',
    ],
  ])('is refused with a mutation that %s (ONE-3)', (_, define, problem) => {
    expect(define).toThrow(problem);
  });

  it('is refused with a list that is neither bounded nor a connection (ONE-2)', () => {
    const define = withSdl(
      '"What is promised."\n  title: String!\n}\n\ntype',
      '"What."\n  title: [String!]!\n}\n\ntype',
    );

    expect(define).toThrow('Pledge.title is a list');
  });

  it('is refused with a connection that lacks a part', () => {
    const define = withMore('"Many."\ntype PledgeConnection @public { "Them." nodes: [Pledge!]! }');

    expect(define).toThrow('PledgeConnection is a connection without totalCount');
  });

  it('takes stubs and extensions of foreign entities without describing their keys', () => {
    const define = withMore(`
      type Representative @key(fields: "id", resolvable: false) @public { id: ID! }
      extend type Region @key(fields: "code") @public { code: RegionCode! "How many." pledgeCount: Int! }`);

    expect(define).toThrow('the entity Region has no __resolveReference');
    expect(define).not.toThrow(/description|Representative/);
  });

  it('is refused when an input names a filter, order or group that its list lacks', () => {
    const inputs = `
      "Which." input PledgeWhere { "By title." title: StringFilter "By colour." colour: StringFilter }
      "By what." enum PledgeOrderField { "Title." TITLE "Size." SIZE }`;
    const pledgeList = { filterNames: ['title'], orderNames: ['TITLE'], groupNames: [] };

    const define = () => given({ typeDefs: typeDefs + inputs, lists: { Pledge: pledgeList, Other: pledgeList } });

    expect(define).toThrow(
      /PledgeWhere\.colour is no filter[^]*PledgeOrderField\.SIZE is no order[^]*no input OtherWhere/,
    );
    expect(define).not.toThrow(/title|TITLE/);
  });

  it('names everything that is wrong at once', () => {
    expect(() => given({ resolvers: { Pladge: {} } })).toThrow(/Pladge[^]*Query\.pledge[^]*Mutation\.makePledge/);
  });
});
