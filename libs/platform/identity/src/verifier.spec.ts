import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportJWK, SignJWT } from 'jose';

import { developmentIssuer, issueToken } from './development-issuer.ts';
import { newKeyPair, signedBy } from './sign-in-service.testing.ts';
import { createVerifier, viewerFrom } from './verifier.ts';
import { anyone } from './viewer.ts';

import type { DevelopmentIssuer } from './development-issuer.ts';
import type { Verifier } from './remembering-verifier.ts';

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const grants = [{ role: 'COMMITTEE_STAFF', region: '640100' }];
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A token of the development issuer', () => {
  let folder: string;
  let issuer: DevelopmentIssuer;
  let verify: Verifier;
  const claims = { iss: 'renda-development', aud: 'renda', sub: 'u-1', exp: inAnHour, grants };
  const signed = (payload: object, alg = 'EdDSA'): Promise<string> =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg }).sign(issuer.key.privateKey ?? Buffer.alloc(32));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renda-verifier-'));
    issuer = await developmentIssuer(folder);
    verify = createVerifier(issuer);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('tells who asks', async () => {
    const token = await issueToken(issuer, {
      sub: 'u-1',
      name: '王芳',
      grants: [{ role: 'STATION_STAFF', region: '640104001000', subject: 's-1' }],
      scopes: ['opinions:write'],
    });

    await expect(verify(token)).resolves.toEqual({
      kind: 'USER',
      subject: 'u-1',
      name: '王芳',
      grants: [{ role: 'STATION_STAFF', region: '640104001', subject: 's-1' }],
      scopes: ['opinions:write'],
    });
  });

  it('may say nothing but who it is, and grants nothing then', async () => {
    await expect(verify(await signed({ ...claims, grants: undefined }))).resolves.toMatchObject({
      grants: [],
      scopes: [],
    });
  });

  it.each<[string, object, string, string]>([
    ['expired', { exp: inAnHour - 7200 }, 'TOKEN_EXPIRED', 'expired'],
    ['without an end', { exp: undefined }, 'TOKEN_MALFORMED', 'exp'],
    ['with an end that is no number', { exp: 'tomorrow' }, 'TOKEN_MALFORMED', 'exp'],
    ['not valid yet', { nbf: inAnHour }, 'TOKEN_UNTRUSTED', 'nbf'],
    ['of another issuer', { iss: 'https://elsewhere.example' }, 'TOKEN_UNTRUSTED', 'iss'],
    ['without an issuer', { iss: undefined }, 'TOKEN_MALFORMED', 'iss'],
    ['for another audience', { aud: 'payroll' }, 'TOKEN_UNTRUSTED', 'aud'],
    ['without an audience', { aud: undefined }, 'TOKEN_MALFORMED', 'aud'],
    ['without a subject', { sub: undefined }, 'TOKEN_MALFORMED', 'sub'],
    ['with an empty subject', { sub: '' }, 'TOKEN_MALFORMED', 'sub'],
    ['with an unknown role', { grants: [{ role: 'EMPEROR', region: '100000' }] }, 'TOKEN_MALFORMED', 'grants.0.role'],
    ['with a region that is none', { grants: [{ role: 'ADMIN', region: '%' }] }, 'TOKEN_MALFORMED', 'grants.0.region'],
    ['with grants that are no list', { grants: 'ADMIN' }, 'TOKEN_MALFORMED', 'grants'],
    ['with scopes that are no texts', { scopes: [1] }, 'TOKEN_MALFORMED', 'scopes.0'],
  ])('%s is refused', async (_, changed, code, part) => {
    const token = await signed({ ...claims, ...changed });

    await expect(verify(token)).rejects.toMatchObject({ code, message: expect.stringContaining(part) });
  });

  it.each(['', 'x', 'a.b.c', '..', `${encoded({ alg: 'EdDSA' })}.${encoded({})}`, 'a'.repeat(40_000)])(
    'that is none is refused: %.20s',
    async (token) => {
      await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' });
    },
  );

  it.each(['none', 'None', 'NONE'])('with the algorithm "%s" is refused', async (alg) => {
    const token = `${encoded({ alg })}.${encoded(claims)}.`;

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'alg' } });
  });

  it('signed HS256 with the public key as the secret is refused', async () => {
    const { x = '' } = await exportJWK(issuer.key.publicKey);
    const content = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
    const signatures = [x, Buffer.from(x, 'base64url'), JSON.stringify(await exportJWK(issuer.key.publicKey))].map(
      (secret) => createHmac('sha256', secret).update(content).digest('base64url'),
    );

    for (const signature of signatures) {
      await expect(verify(`${content}.${signature}`)).rejects.toMatchObject({
        code: 'TOKEN_UNTRUSTED',
        params: { part: 'alg' },
      });
    }
  });

  it('signed by another key is refused', async () => {
    const token = await signedBy(await newKeyPair('EdDSA', 'other'), claims);

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'signature' } });
  });

  it('changed after signing is refused', async () => {
    const [header, , signature] = (await signed(claims)).split('.');
    const widened = encoded({ ...claims, grants: [{ role: 'ADMIN', region: '100000' }] });

    await expect(verify(`${header}.${widened}.${signature}`)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED' });
  });

  it('is refused in the language of the caller', async () => {
    const refused = await verify(await signed({ ...claims, aud: 'payroll' })).catch((error: unknown) => error);

    expect(refused).toMatchObject({ rule: 'ACC-1' });
    expect((refused as { sentence(language: string): string }).sentence('zh-CN')).toContain('本系统不接受该令牌');
  });

  it('is taken from the header Authorization', async () => {
    const token = await signed(claims);

    await expect(viewerFrom(`Bearer ${token}`, verify)).resolves.toMatchObject({ subject: 'u-1' });
    await expect(viewerFrom(`bearer  ${token} `, verify)).resolves.toMatchObject({ subject: 'u-1' });
    await expect(viewerFrom(undefined, verify)).resolves.toBe(anyone);
    await expect(viewerFrom('', verify)).resolves.toBe(anyone);
  });

  it.each(['Basic dTpw', 'Bearer', 'Bearer a b', 'token'])(
    'is not found in "%s", which is refused, not ignored',
    async (header) => {
      await expect(viewerFrom(header, verify)).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' });
    },
  );
});
