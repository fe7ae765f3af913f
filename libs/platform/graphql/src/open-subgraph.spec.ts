import { randomUUID } from 'node:crypto';

import { asAnyone, asCommitteeStaff, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { pledges } from './spec/pledges/src/index.ts';

import type { TestSubgraph } from '@renda/testing';

import type { PledgesContext } from './spec/pledges/src/context.ts';

const author = randomUUID();
const deputy = asRepresentative(author, '611002');
const office = asCommitteeStaff('611000');

const makePledge = `mutation ($input: MakePledgeInput!) {
  makePledge(input: $input) {
    pledge { id version state dueOn cost coordinate { longitude } author { __typename id } }
    effects { applied replayed deadlines { name due } events { kind aggregate { type } } }
  }
}`;
const keepPledge = `mutation ($input: KeepPledgeInput!) { keepPledge(input: $input) { pledge { state version } } }`;

interface MadePledge {
  readonly makePledge: { readonly pledge: { readonly id: string } };
}

describe('A subgraph on its database', () => {
  let graph: TestSubgraph<PledgesContext>;

  const ask = (...question: Parameters<TestSubgraph['ask']>) => graph.ask(...question);
  const input = (title: string, more: object = {}) => ({
    input: { regionCode: '611002', title, dueOn: '2026-06-30', ...more },
  });
  const madePledge = async (title: string, more: object = {}): Promise<string> =>
    dataOf(await graph.ask<MadePledge>(makePledge, input(title, more), deputy)).makePledge.pledge.id;

  beforeAll(async () => {
    graph = await testSubgraph(pledges);
  });

  it('runs a mutation through the envelope and answers with what came of it (ONE-3)', async () => {
    const answer = await ask(
      makePledge,
      input('More lamps', { cost: '1234.5', coordinate: { longitude: 109.9, latitude: 33.9 } }),
      deputy,
    );

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['makePledge']).toMatchObject({
      pledge: { version: 1, state: 'OPEN', cost: '1234.50', coordinate: { longitude: 109.9 }, author: { id: author } },
      effects: {
        applied: true,
        replayed: false,
        deadlines: [{ name: 'keep the pledge', due: '2026-06-30' }],
        events: [{ kind: 'pledge.made', aggregate: { type: 'Pledge' } }],
      },
    });
  });

  it('changes nothing on a dry run', async () => {
    const answer = await ask(makePledge, input('Never made', { dryRun: true }), deputy);
    const found = await ask('{ pledges(first: 200) { nodes { title } } }');

    expect(answer.data).toMatchObject({ makePledge: { effects: { applied: false } } });
    expect(JSON.stringify(found.data)).not.toContain('Never made');
  });

  it('refuses a mutation to who has no role for it, before the command (ACC-1)', async () => {
    expect(await ask(makePledge, input('Nobody’s'), office)).toBeRefusedWith('FORBIDDEN');
    expect(await ask(makePledge, input('Nobody’s'))).toBeRefusedWith('UNAUTHENTICATED');
  });

  it('refuses it in another region by the command', async () => {
    const answer = await ask(makePledge, input('Elsewhere', { regionCode: '640100' }), deputy);

    expect(answer).toBeRefusedWith('OUT_OF_REGION');
  });

  it('stops a lost update (ONE-3)', async () => {
    const pledgeId = await madePledge('Paint the hall');

    expect(await ask(keepPledge, { input: { pledgeId, expectedVersion: 2 } }, deputy)).toBeRefusedWith('STALE_VERSION');
    expect((await ask(keepPledge, { input: { pledgeId, expectedVersion: 1 } }, deputy)).data).toEqual({
      keepPledge: { pledge: { state: 'KEPT', version: 2 } },
    });
    expect(await ask(keepPledge, { input: { pledgeId } }, deputy)).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('tells a thing’s history from the event log, oldest first, page by page (ONE-1)', async () => {
    const pledgeId = await madePledge('Mend the road');
    await ask(keepPledge, { input: { pledgeId } }, deputy);
    const history = `query ($id: ID!, $after: String) {
      pledge(id: $id) { history(first: 1, after: $after) { totalCount nodes { kind regionCode } pageInfo { hasNextPage hasPreviousPage endCursor } } }
    }`;

    const first = await ask(history, { id: pledgeId });
    const after = (first.data as { pledge: { history: { pageInfo: { endCursor: string } } } }).pledge.history.pageInfo
      .endCursor;
    const second = await ask(history, { id: pledgeId, after });

    expect(first.data).toMatchObject({
      pledge: {
        history: {
          totalCount: 2,
          nodes: [{ kind: 'pledge.made', regionCode: '611002' }],
          pageInfo: { hasNextPage: true },
        },
      },
    });
    expect(second.data).toMatchObject({
      pledge: {
        history: { nodes: [{ kind: 'pledge.kept' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
      },
    });
  });

  it('shows who did it to staff only', async () => {
    const id = await madePledge('Plant trees');
    const query = 'query ($id: ID!) { pledge(id: $id) { history { nodes { actor } } } }';

    expect(dataOf(await ask(query, { id }, office))).toMatchObject({
      pledge: { history: { nodes: [{ actor: deputy.subject }] } },
    });
    expect(await ask(query, { id }, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
  });

  it('answers an entity with the fields it adds to it', async () => {
    await madePledge('Water pipes');
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Representative", id: $id }]) {
      ... on Representative { pledges(first: 2, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { title } } } } }`;

    const answer = await ask(query.replace('$id }', `"${author}" }`).replace('($id: ID!)', ''));

    expect(
      dataOf<{ _entities: [{ pledges: { nodes: object[] } }] }>(answer as never)._entities[0].pledges.nodes,
    ).toHaveLength(2);
  });

  it('counts with the share and what it is a share of (SUG-10)', async () => {
    const answer = await ask(
      '{ pledgeStatistics(groupBy: [STATE]) { total groups { keys { name value } count rate { numerator denominator percent } } } }',
    );

    expect(dataOf(answer)).toMatchObject({
      pledgeStatistics: {
        groups: [{ keys: [{ name: 'STATE', value: 'KEPT' }], rate: { percent: 100 } }, { keys: [{ value: 'OPEN' }] }],
      },
    });
  });

  it.each([
    ['a day that is none', { dueOn: '2026-02-30' }, 'INVALID_DAY', 'input.dueOn'],
    ['an amount with three places', { cost: '1.234' }, 'INVALID_YUAN', 'input.cost'],
    ['a telephone number that is none', { phone: '12' }, 'INVALID_PHONE_NUMBER', 'input.phone'],
    ['a position that is none', { coordinate: { longitude: 190, latitude: 1 } }, 'INVALID_COORDINATE', undefined],
    ['a field that is none', { colour: 'red' }, 'BAD_USER_INPUT', 'input'],
  ])('refuses %s and tells the field', async (_, more, code, field) => {
    const answer = await ask(makePledge, input('Wrong input', more), deputy);

    expect(answer).toBeRefusedWith(code);
    expect(answer.errors?.[0]?.extensions['field']).toBe(field);
  });

  it.each([1, 50, 200])('sends as many statements for a list of %d as for one (ONE-6)', async (rows) => {
    const query = `{ pledges(first: ${rows}) { nodes { title author { pledges(first: 3) { nodes { title } } } remarks { totalCount nodes { text } } history { totalCount } } } }`;
    while (
      dataOf<{ pledges: { totalCount: number } }>((await ask('{ pledges { totalCount } }')) as never).pledges
        .totalCount < rows
    ) {
      await graph.database.manager.query(
        `INSERT INTO pledge (id, region_code, author_id, title, state, due_on)
         SELECT gen_random_uuid(), '611002', gen_random_uuid(), 'Pledge ' || n, 'OPEN', '2026-12-31' FROM generate_series(1, 100) n`,
      );
    }
    await ask(query);

    // The list, pledges of authors, remarks with their count, history with its count.
    expect(await graph.statementsOf(() => ask(query))).toBe(6);
  });

  it('counts only when asked to (ONE-2)', async () => {
    expect(await graph.statementsOf(() => ask('{ pledges { nodes { id } } }'))).toBe(1);
    expect(await graph.statementsOf(() => ask('{ pledges { totalCount } }'))).toBe(2);
  });

  it('is ready while its database is', async () => {
    expect(await graph.subgraph.notReady()).toEqual([]);
  });
});
