import { executors } from '@renda/supergraph';

import { openWholeGraph } from '../graph/open-whole-graph.ts';

import type { ServedGraph } from '../graph/serve-for-spec.ts';

// Fifteen levels are answered: each round adds three.
const nested = (rounds: number): string => {
  const open = 'points { nodes { parent { '.repeat(rounds);
  return `{ stations { nodes { ${open} id ${'} } }'.repeat(rounds)} } } }`;
};
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: stations { totalCount }`).join(' ')} }`;

describe.each(executors)('What the gateway cannot use, %s', (executor) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await (await openWholeGraph()).serve(executor);
  }, 90_000);

  const cases: readonly (readonly [string, unknown, number, string])[] = [
    ['an unknown field', { query: '{ colour }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown field of a known type',
      { query: '{ stations { nodes { colour } } }' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a field of another type, by a fragment',
      { query: '{ stations { ... on Suggestion { id } } }' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['what is not GraphQL', { query: '{ stations { nodes {' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['what is not JSON', '{', 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ __typename }' }, { query: '{ __typename }' }], 400, 'BAD_REQUEST'],
    [
      'two operations and no name',
      { query: 'query a { __typename } query b { __typename }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a variable of a wrong type',
      { query: 'query ($id: ID!) { station(id: $id) { id } }', variables: { id: {} } },
      400,
      'BAD_USER_INPUT',
    ],
    ['a variable left out', { query: 'query ($id: ID!) { station(id: $id) { id } }' }, 400, 'BAD_USER_INPUT'],
    ['a query too deep', { query: nested(8) }, 400, 'QUERY_TOO_DEEP'],
    ['a bomb of aliases', { query: aliases(51) }, 400, 'TOO_MANY_ALIASES'],
    ['a bomb of directives', { query: `{ __typename ${'@skip(if: false) '.repeat(60)} }` }, 400, 'TOO_MANY_DIRECTIVES'],
    ['an endless query', { query: `{ ${'__typename '.repeat(6_000)} }` }, 400, 'TOO_MANY_TOKENS'],
    [
      'a fragment that holds itself',
      { query: '{ stations { ...s } } fragment s on StationConnection { ...s }' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown hash of a query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['a body too large', { query: 'x'.repeat(2 * 1024 * 1024) }, 413, 'PAYLOAD_TOO_LARGE'],
  ];

  it.each(cases)('is refused with a code and a sentence in both languages: %s', async (_, body, status, code) => {
    const english = await served.post(body, { 'accept-language': 'en' });
    const chinese = await served.post(body, { 'accept-language': 'zh-CN' });

    expect([english, chinese]).toMatchObject([
      { status, code },
      { status, code },
    ]);
    expect(english.message).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(chinese.message).toMatch(/\p{Script=Han}{4}/u);
    expect(english.text + chinese.text).not.toMatch(/stack|node_modules|Did you mean|subgraph\.internal|127\.0\.0\.1/);
  });

  it('is refused as a request a foreign page could make a browser send', async () => {
    const text = await served.post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    const form = await served.post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' });
    const get = await served.send('/graphql?query={__typename}', { headers: { 'accept-language': 'en' } });

    expect([text, form, get]).toMatchObject([
      { status: 400, code: 'BAD_REQUEST' },
      { status: expect.any(Number), code: 'BAD_REQUEST' },
      { status: 400, code: 'BAD_REQUEST' },
    ]);
  });

  it('is refused as a mutation sent by GET', async () => {
    const query = encodeURIComponent(
      'mutation { withdrawOpinion(input: { trackingCode: "ABCD" }) { effects { applied } } }',
    );

    const answer = await served.send(`/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'true' } });

    expect(answer.status).toBe(405);
    expect(answer.code).toBe('BAD_REQUEST');
  });

  it('is refused in Chinese where no language is asked for, or one that is not spoken', async () => {
    const [none, other] = await Promise.all(
      ['', 'fr'].map((language) => served.post({ query: '{ colour }' }, { 'accept-language': language })),
    );

    expect(none?.message).toMatch(/查询与模式不符/);
    expect(other?.message).toMatch(/查询与模式不符/);
  });

  it('leaves the gateway as it was: it answers the next question', async () => {
    for (const [, body] of cases) await served.post(body);

    const answer = await served.post({ query: '{ stations { totalCount } }' });

    expect(answer).toMatchObject({ status: 200, data: { stations: { totalCount: 0 } } });
  });
});
