import { auditServer } from 'graphql-http';
import { newGatewayKey, readGatewayKey, signGatewayToken } from '@renda/identity';
import { asCommitteeStaff, closeAfterSpec, testSubgraph } from '@renda/testing';
import { pino } from 'pino';

import { listenWithSubgraph } from './listen-with-subgraph.ts';
import { pledges } from '../spec/pledges/src/index.ts';

import type { SigningKey } from '@renda/identity';
import type { Listening } from './listen-with-subgraph.ts';

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

describe('A subgraph over HTTP', () => {
  let listening: Listening;
  let key: SigningKey;
  const logged: string[] = [];

  beforeAll(async () => {
    const { subgraph, database } = await testSubgraph(pledges);
    await database.manager.query(
      `INSERT INTO pledge (id, region_code, author_id, title, state, due_on, phone)
       VALUES (gen_random_uuid(), '611002', gen_random_uuid(), 'Lamps', 'OPEN', '2026-12-31', '+8613812345678')`,
    );
    const { signing } = await newGatewayKey();
    key = await readGatewayKey(signing);
    const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    listening = await listenWithSubgraph(subgraph, { port: 0, host: '127.0.0.1', gatewayKey: key, logger });
    closeAfterSpec(() => listening.stop());
  });

  const send = async (path: string, init: RequestInit = {}): Promise<Told> => {
    const response = await fetch(`${listening.url}${path}`, init);
    const text = await response.text();
    const error = text.startsWith('{')
      ? (JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] }).errors?.[0]
      : undefined;
    return {
      status: response.status,
      headers: response.headers,
      text,
      code: error?.extensions?.code,
      message: error?.message,
    };
  };
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const nested = (depth: number, field = 'author { pledges { nodes'): string =>
    `{ pledges { nodes { ${`${field} { `.repeat(depth)} id ${'} } }'.repeat(depth)} } } }`;

  it('passes the audit of GraphQL over HTTP: nothing it must do fails', async () => {
    const results = await auditServer({ url: `${listening.url}/graphql` });

    const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name}`]));
    expect(results.length).toBeGreaterThan(60);
    // A GET needs a header that no foreign page can send; and a query that cannot run is 400 whatever type is asked for.
    expect(failed).toEqual([
      'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
      'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
      'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
      'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
      'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
  });

  it('answers who comes without a token with what is public', async () => {
    const answer = await post({ query: '{ pledges { totalCount } }' });

    expect(answer).toMatchObject({ status: 200, code: undefined });
  });

  it('believes the gateway’s token, made for this subgraph', async () => {
    const query = '{ pledges { nodes { phone } } }';
    const token = await signGatewayToken(asCommitteeStaff('611000'), 'pledges', key);

    expect(await post({ query })).toMatchObject({ status: 200, code: 'UNAUTHENTICATED' });
    const answer = await post({ query }, { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 200, code: undefined });
    expect(answer.text).toContain('+8613812345678');
  });

  it.each([
    [
      'a token for another subgraph',
      async () => signGatewayToken(asCommitteeStaff('611000'), 'voting', key),
      'TOKEN_UNTRUSTED',
    ],
    ['no token at all', async () => 'nonsense', 'TOKEN_MALFORMED'],
  ])('refuses %s with 401', async (_, token, code) => {
    const answer = await post({ query: '{ pledges { totalCount } }' }, { authorization: `Bearer ${await token()}` });

    expect(answer).toMatchObject({ status: 401, code });
    expect(answer.message).not.toMatch(/Context creation/);
  });

  it.each([
    ['en', /Sign in first/],
    ['zh-CN', /请先登录/],
    ['fr', /请先登录/],
  ])('words refusals for Accept-Language %s', async (language, sentence) => {
    const answer = await post(
      {
        query:
          'mutation { makePledge(input: { regionCode: "611002", title: "t", dueOn: "2026-01-01" }) { pledge { id } } }',
      },
      { 'accept-language': language },
    );

    expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', message: expect.stringMatching(sentence) });
  });

  it.each([
    ['an unknown field', { query: '{ colour }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['what is not GraphQL', { query: '{ pledges' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['what is not JSON', '{', 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ __typename }' }], 400, 'BAD_REQUEST'],
    [
      'an operation that is not there',
      { query: 'query a { __typename } query b { __typename }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a wrong variable',
      { query: 'query ($id: ID!) { pledge(id: $id) { id } }', variables: { id: {} } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a wrong literal',
      { query: '{ pledges(where: { dueOn: { lt: "2026-02-30" } }) { totalCount } }' },
      400,
      'INVALID_DAY',
    ],
    ['a query too deep', { query: nested(10) }, 400, 'QUERY_TOO_DEEP'],
    [
      'a bomb of aliases',
      {
        query: `{ ${Array.from({ length: 501 }, (_, n) => `a${n}: __typename`).join(' ')} }`.replaceAll(
          '__typename',
          'pledges { totalCount }',
        ),
      },
      400,
      'TOO_MANY_ALIASES',
    ],
    [
      'a bomb of directives',
      { query: `{ __typename ${'@skip(if: false) '.repeat(501)} }` },
      400,
      'TOO_MANY_DIRECTIVES',
    ],
    ['an endless query', { query: `{ ${'__typename '.repeat(30_000)} }` }, 400, 'TOO_MANY_TOKENS'],
    ['a body too large', { query: 'x'.repeat(9 * 1024 * 1024) }, 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s with a code and a sentence', async (_, body, status, code) => {
    const answer = await post(body);

    expect(answer).toMatchObject({ status, code });
    expect(answer.text).not.toMatch(/stack|node_modules|Did you mean/);
  });

  it('refuses a simple request that a foreign page could make a browser send', async () => {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ __typename }"}',
    });

    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('serves no page of its own and no path but its own', async () => {
    expect(await send('/graphql', { headers: { accept: 'text/html' } })).toMatchObject({ status: 400 });
    expect(await send('/elsewhere', { headers: { 'accept-language': 'en' } })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  it('gives back the request id it was given, or one of its own', async () => {
    const given = await post({ query: '{ __typename }' }, { 'x-request-id': 'gateway-0001' });
    const odd = await post({ query: '{ __typename }' }, { 'x-request-id': 'a b' });

    expect(given.headers.get('x-request-id')).toBe('gateway-0001');
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says that it is alive, ready, and how it does', async () => {
    expect(await send('/healthz')).toMatchObject({ status: 200, text: '{"status":"alive"}' });
    expect(await send('/readyz')).toMatchObject({ status: 200, text: '{"status":"ready","missing":[]}' });
    expect((await send('/metrics')).text).toMatch(
      /renda_graphql_operation_seconds_count\{[^}]*operation="query"[^}]*\} \d+[^]*renda_graphql_errors_total\{[^}]*code="UNAUTHENTICATED"/,
    );
  });

  it('logs nobody’s address and no request that went well (VOT-5)', () => {
    const lines = logged.filter((line) => !line.includes('Server listening'));

    expect(lines).toEqual([]);
  });
});
