import { bothWays } from './spec/both-ways.ts';
import { shop } from './spec/shop.ts';

const questions: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  ['fields of one subgraph', '{ me { id name } products { upc price brand { label } } }'],
  ['a field of another subgraph, by its key', '{ me { name selling { name } } }'],
  ['an entity entered by its other key', '{ reviews { author { id secret } } }'],
  [
    'a field provided on the way, and the same where it is not',
    '{ reviews { author { name } } me { name wrote { author { name email } } } }',
  ],
  [
    'a field that requires others',
    '{ products { upc shipping fast: shipping(fast: true) heavy } scarce { shipping heavy } }',
  ],
  ['what is required beside what is asked', '{ products { weight shipping price } }'],
  ['what is required of a nested object', '{ users { greeting } reviews { author { greeting } } }'],
  ['a key of several fields, one nested', '{ products { shelf } }'],
  ['a chain of keys through a third subgraph', '{ scarce { shelf inStock } reviews { product { shelf } } }'],
  ['a union', '{ search { __typename ... on Product { upc inStock } ... on Brand { name } } }'],
  ['an interface', '{ named { __typename name ... on Product { seller { name } } } }'],
  ['lists of lists', '{ products { list { upc inStock } } }'],
  [
    'aliases, fragments and what is left out',
    `query ($no: Boolean = false, $yes: Boolean!) {
    all: products { ...p sold: upc @skip(if: $yes) inStock @include(if: $no) } me @include(if: $yes) { who: name selling { ...p } }
  } fragment p on Product { code: upc stock: inStock @skip(if: $no) }`,
    { yes: true },
  ],
  [
    'a value that several subgraphs have',
    '{ me { homeTown { name country { code } } } towns { name country { code } } }',
  ],
  ['an entity that nobody knows, in nullable fields', '{ anybody(email: "x") { name } scarce { upc name } }'],
  [
    'an entity that another subgraph does not know',
    '{ products { upc seller { id } shipping } users { mother { id name } } }',
  ],
  [
    'an unknown entity’s non-null fields, which take it away',
    '{ users { mother { selling { upc } email } } reviews { critic { id } } }',
  ],
  ['a reference that is refused', '{ products { upc seller { id name email } } }'],
  ['a resolver that fails', '{ me { name secret } products { upc sold price } }'],
  [
    'the schema',
    '{ __schema { types { name kind fields { name args { name defaultValue } type { name ofType { name } } } } } __type(name: "User") { name } }',
  ],
  ['the name of a type', '{ __typename me { __typename selling { __typename } } }'],
  [
    'a mutation',
    'mutation { a: rename(id: "u1", name: "Ann") { name selling { upc } } b: rename(id: "u2", name: "Ben") { name } }',
  ],
];

const queries = questions.map(([name, query, variables = {}]) => ({ name, query, variables }));

describe('A merged graph', () => {
  let shopping: Awaited<ReturnType<typeof bothWays>>;
  beforeAll(async () => {
    shopping = await bothWays(shop);
  });
  afterAll(() => shopping.stop());

  it.each(queries)('answers as the gateway does, interpreted and compiled: $name', async ({ query, variables }) => {
    const [interpreted, compiled, planned] = await shopping.answers(query, variables);

    expect(interpreted).toEqual(planned);
    expect(compiled).toEqual(planned);
  });

  it('is merged, not planned', () => {
    expect(shopping.warnings.filter((line) => line.includes('not merged'))).toEqual([]);
  });

  it('gives each subgraph one context for a query, and a new one for each mutation', async () => {
    shopping.contexts.length = 0;
    await shopping.ask('merged', '{ me { selling { inStock } } users { selling { inStock } } }');
    const forQuery = [...shopping.contexts].sort();
    shopping.contexts.length = 0;
    await shopping.ask(
      'merged',
      'mutation { a: rename(id: "u1", name: "A") { id } b: rename(id: "u1", name: "B") { id } }',
    );

    expect(forQuery).toEqual(['accounts', 'catalogue', 'stock']);
    expect(shopping.contexts).toEqual(['accounts', 'accounts']);
  });
});
