import { buildSchema, type GraphQLObjectType } from 'graphql';

import { operationRunner } from './operation-runner.ts';

const schemaWith = (resolve: (args: { n: number }) => unknown) => {
  const schema = buildSchema('type Query { double(n: Int!): Int } type Mutation { store(n: Int!): Int }');
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values((type as GraphQLObjectType).getFields())) {
      field.resolve = (_, args) => resolve(args as { n: number });
    }
  }
  return schema;
};
const query = 'query Double($n: Int!) { double(n: $n) }';

describe('Running the operations of a plan', () => {
  it('answers with each call’s own variables, before and after the operation is compiled', async () => {
    const operations = operationRunner(schemaWith(({ n }) => 2 * n));

    const answers = [];
    for (const n of [1, 2, 3, 4, 5, 6]) answers.push((await operations.run({ query, variables: { n } }, {})).data);

    expect(answers).toEqual([2, 4, 6, 8, 10, 12].map((double) => ({ double })));
  });

  it('keeps the refusal of a resolver, with its path, before and after the operation is compiled', async () => {
    const refusal = new Error('refused');
    const operations = operationRunner(
      schemaWith(() => {
        throw refusal;
      }),
    );

    for (let run = 0; run < 6; run += 1) {
      const { errors } = await operations.run({ query, variables: { n: 1 } }, {});
      expect(errors?.map(({ originalError, path }) => [originalError, path])).toEqual([[refusal, ['double']]]);
    }
  });

  it('refuses a literal its schema does not take, as a server would that validates', async () => {
    let resolved = false;
    const operations = operationRunner(schemaWith(() => (resolved = true)));

    const { data, errors } = await operations.run({ query: '{ double(n: "many") }' }, {});

    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/Int cannot represent non-integer value: "many"/);
    expect(resolved).toBe(false);
  });

  it('knows a mutation, after which nothing read before may be used', () => {
    const operations = operationRunner(schemaWith(() => 1));

    expect(operations.isMutation({ query: 'mutation { store(n: 1) }' })).toBe(true);
    expect(operations.isMutation({ query })).toBe(false);
  });

  it('compiles an operation whose variable is of an input that contains itself, as every filter does', async () => {
    const schema = buildSchema(`
      input Where { n: Int, and: [Where!], or: [Where!], not: Where }
      type Query { count(where: Where, limit: Int = 5): Int }`);
    const count = schema.getQueryType()?.getFields()['count'];
    if (count) count.resolve = (_, { where, limit }) => (where as { not: { n: number } }).not.n + (limit as number);
    const operations = operationRunner(schema);
    const filtered = 'query ($where: Where, $limit: Int) { count(where: $where, limit: $limit) }';

    const answers = [];
    for (const n of [1, 2, 3, 4, 5]) {
      answers.push(
        (await operations.run({ query: filtered, variables: { where: { not: { n } } } }, {})).data?.['count'],
      );
    }

    expect(answers).toEqual([6, 7, 8, 9, 10]);
  });

  it('refuses a wrong variable in the same words, before and after the operation is compiled', async () => {
    const operations = operationRunner(schemaWith(() => 1));

    const refusals = new Set<string>();
    for (let run = 0; run < 6; run += 1) {
      const { errors } = await operations.run({ query, variables: { n: 'many' } }, {});
      refusals.add(JSON.stringify(errors));
    }

    expect([...refusals]).toEqual([expect.stringContaining('got invalid value')]);
  });
});
