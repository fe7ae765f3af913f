import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { developmentIssuer, issueToken, newGatewayKey, readGatewayKey, signGatewayToken } from '@renda/identity';
import { asCommitteeStaff } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';

import type { ServedGraph } from '../graph/serve-for-spec.ts';

const me = '{ viewer { kind subject grants { role regionCode } } }';
const claims = { sub: 'somebody', grants: [{ role: 'COMMITTEE_STAFF' as const, region: '611002' }], scopes: [] };

describe('Who asks the gateway', () => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await (await openWholeGraph()).serve();
  }, 90_000);

  const withToken = (token: string, language = 'en') =>
    served.post({ query: me }, { authorization: `Bearer ${token}`, 'accept-language': language });

  it('is anyone without a token', async () => {
    const answer = await served.post({ query: me });

    expect(answer).toMatchObject({ status: 200, data: { viewer: { kind: 'ANYONE', subject: null, grants: [] } } });
  });

  it('is whom the token names, in every subgraph', async () => {
    const answer = await withToken(await served.tokenOf(asCommitteeStaff('611002')));

    expect(answer.data).toEqual({
      viewer: {
        kind: 'USER',
        subject: 'committee-staff:611002',
        grants: [{ role: 'COMMITTEE_STAFF', regionCode: '611002' }],
      },
    });
  });

  const foreignIssuer = async () => developmentIssuer(await mkdtemp(join(tmpdir(), 'renda-foreign-')));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each<[string, string, () => Promise<string>]>([
    ['what is no token', 'TOKEN_MALFORMED', async () => 'nonsense'],
    ['a token cut short', 'TOKEN_MALFORMED', async () => (await issueToken(served.issuer, claims)).slice(0, 40)],
    ['an expired token', 'TOKEN_EXPIRED', () => issueToken(served.issuer, claims, { lifetimeSeconds: -3600 })],
    ['a token signed by another key', 'TOKEN_UNTRUSTED', async () => issueToken(await foreignIssuer(), claims)],
    [
      'a token of another service',
      'TOKEN_UNTRUSTED',
      () => issueToken({ ...served.issuer, audience: 'another' }, claims),
    ],
    [
      'a token that nobody signed',
      'TOKEN_UNTRUSTED',
      async () =>
        `${part({ alg: 'none', typ: 'JWT' })}.${part({ iss: 'renda-development', aud: 'renda', ...claims })}.`,
    ],
    [
      'a token by which the gateway names the viewer to a subgraph',
      'TOKEN_UNTRUSTED',
      async () => {
        const { signing } = await newGatewayKey();
        return signGatewayToken(asCommitteeStaff('611002'), 'stations', await readGatewayKey(signing));
      },
    ],
  ])('is refused with 401 and a code where the header has %s', async (_, code, token) => {
    const answer = await withToken(await token());

    expect(answer).toMatchObject({ status: 401, code, data: null });
    expect(answer.text).not.toMatch(/stack|node_modules|jose|Context creation/);
  });

  it('is told in Chinese or English what to do', async () => {
    const expired = await issueToken(served.issuer, claims, { lifetimeSeconds: -3600 });

    expect((await withToken(expired, 'en')).message).toMatch(/Sign in again/);
    expect((await withToken(expired, 'zh-CN')).message).toMatch(/请重新登录/);
  });

  it('is nobody by another header: what a subgraph would believe is not passed on', async () => {
    const answer = await served.post(
      { query: me },
      { 'x-viewer': '{"kind":"SYSTEM"}', 'x-renda-viewer': 'admin', cookie: 'viewer=admin' },
    );

    expect(answer.data).toMatchObject({ viewer: { kind: 'ANYONE' } });
  });
});
