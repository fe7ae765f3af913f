import { asRepresentative } from './actors.ts';
import { dataOf } from './answer.ts';
import { pledges } from './spec/pledges.ts';
import { testSubgraph } from './test-subgraph.ts';

import type { TestSubgraph } from './test-subgraph.ts';

const makePledge = `mutation ($title: String!) {
  makePledge(input: { title: $title, regionCode: "611002" }) { pledge { id title createdAt } }
}`;
const representative = asRepresentative('representative-1', '611002');

interface Made {
  readonly makePledge: { readonly pledge: { readonly id: string; readonly title: string; readonly createdAt: string } };
}

describe('A subgraph under test', () => {
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await testSubgraph(pledges, { startsAt: '2026-03-02' });
  });

  it('answers from its own database, by the clock of the test', async () => {
    const { makePledge: made } = dataOf(await subgraph.ask<Made>(makePledge, { title: 'A bridge' }, representative));

    const found = await subgraph.ask('query ($id: ID!) { pledge(id: $id) { title } }', { id: made.pledge.id });

    expect(found).toEqual({ data: { pledge: { title: 'A bridge' } } });
    expect(new Date(made.pledge.createdAt)).toEqual(subgraph.clock.now());
  });

  it('refuses those who may not, as it would over HTTP', async () => {
    const elsewhere = asRepresentative('representative-2', '611021');

    expect(await subgraph.ask(makePledge, { title: 'A bridge' })).toBeRefusedWith('UNAUTHENTICATED');
    expect(await subgraph.ask(makePledge, { title: 'A bridge' }, elsewhere)).toBeRefusedWith('OUT_OF_REGION');
    expect(await subgraph.ask('{ pladge }')).toBeRefusedWith('GRAPHQL_VALIDATION_FAILED');
    expect(await subgraph.ask(makePledge, { title: 1 }, representative)).toBeRefusedWith('BAD_USER_INPUT');
  });

  it('counts the SQL statements of a query', async () => {
    const id = '019ca000-0000-7000-8000-000000000000';

    const statements = await subgraph.statementsOf(() =>
      subgraph.ask('query ($id: ID!) { a: pledge(id: $id) { id } b: pledge(id: $id) { id } }', { id }),
    );

    expect(statements).toBe(1);
  });

  it('consumes what a producer published', async () => {
    await subgraph.feed('stations').publish({
      kind: 'reception.held',
      aggregate: { type: 'Reception', id: '1' },
      region: '611002',
      data: { title: 'A well' },
    });

    await subgraph.drain();
    const rows: unknown = await subgraph.database.manager.query(`SELECT title FROM pledge WHERE title = 'A well'`);

    expect(rows).toEqual([{ title: 'A well' }]);
  });
});
