import { composeSupergraph } from './compose.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const towns = `${link} type Query { town: Town } type Town @key(fields: "code") { code: ID! name: String! }`;

describe('Composing the supergraph', () => {
  it('gives the same text whatever the order of the subgraphs, so that a check by regenerating means something', () => {
    const stations = `${link} type Query { stations: Int } type Town @key(fields: "code") { code: ID! stations: Int! }`;

    const one = composeSupergraph([
      { name: 'a', typeDefs: towns },
      { name: 'b', typeDefs: stations },
    ]);
    const other = composeSupergraph([
      { name: 'b', typeDefs: stations },
      { name: 'a', typeDefs: towns },
    ]);

    expect(other).toBe(one);
  });

  it('is refused, naming the field, where two subgraphs contradict each other', () => {
    const contradiction = `${link} type Query { x: Int } type Town @key(fields: "code") { code: ID! name: Int! }`;

    expect(() =>
      composeSupergraph([
        { name: 'a', typeDefs: towns },
        { name: 'b', typeDefs: contradiction },
      ]),
    ).toThrow(/Town\.name/);
  });
});
