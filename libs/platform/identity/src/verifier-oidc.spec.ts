import { SignJWT } from 'jose';

import { newKeyPair, signedBy, startSignInService } from './sign-in-service.testing.ts';
import { createVerifier } from './verifier.ts';

import type { KeyPair, SignInService } from './sign-in-service.testing.ts';
import type { Verifier } from './remembering-verifier.ts';

const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const grants = [{ role: 'COMMITTEE_STAFF', region: '640100' }];
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A token of an OIDC issuer', () => {
  const issuer = 'https://login.example.gov.cn';
  const claims = { iss: issuer, aud: 'renda', sub: 'u-7', exp: inAnHour, grants };
  let service: SignInService;
  let key: KeyPair;
  let verify: Verifier;

  beforeEach(async () => {
    service = await startSignInService();
    key = await newKeyPair('RS256', 'k-1');
    service.keys.push(key.publicJwk);
    verify = createVerifier({ issuer, jwksUrl: service.jwksUrl, audience: 'renda' });
  });
  afterEach(() => service.stop());

  it('is verified by the key it names', async () => {
    await expect(verify(await signedBy(key, claims))).resolves.toMatchObject({ kind: 'USER', subject: 'u-7', grants });
  });

  it.each(['EdDSA', 'ES256', 'PS256'])('may be signed by %s', async (alg) => {
    const other = await newKeyPair(alg, `k-${alg}`);
    service.keys.push(other.publicJwk);

    await expect(verify(await signedBy(other, claims))).resolves.toMatchObject({ subject: 'u-7' });
  });

  it('asks for the keys once for many tokens', async () => {
    const token = await signedBy(key, claims);
    await Promise.all([verify(token), verify(token), verify(token)]);
    await verify(token);

    expect(service.requests()).toBe(1);
  });

  it('of a key the issuer does not publish is refused', async () => {
    const token = await signedBy(await newKeyPair('RS256', 'k-2'), claims);

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'kid' } });
  });

  it('of another key under a published name is refused', async () => {
    const token = await signedBy(await newKeyPair('RS256', 'k-1'), claims);

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'signature' } });
  });

  it('signed HS256 is refused, even by a secret the issuer publishes', async () => {
    const secret = Buffer.alloc(32, 7);
    service.keys.push({ kty: 'oct', k: secret.toString('base64url'), kid: 'k-s', alg: 'HS256' });
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k-s' }).sign(secret);

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'alg' } });
  });

  it('unsigned is refused', async () => {
    const token = `${encoded({ alg: 'none', kid: 'k-1' })}.${encoded(claims)}.`;

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'alg' } });
  });

  it.each<[string, object]>([
    ['for another service', { aud: 'payroll' }],
    ['of another issuer', { iss: 'https://login.example.com' }],
  ])('%s is refused', async (_, changed) => {
    const token = await signedBy(key, { ...claims, ...changed });

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED' });
  });

  it('brings no key of its own', async () => {
    const own = await newKeyPair('RS256', 'k-own');
    const header = { alg: 'RS256', jwk: own.publicJwk };
    const token = await new SignJWT(claims).setProtectedHeader(header).sign(own.privateKey);

    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_UNTRUSTED', params: { part: 'signature' } });
  });

  it('cannot be checked while the issuer is away, which is not the fault of the token', async () => {
    const token = await signedBy(key, claims);
    await service.stop();

    await expect(verify(token)).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' });
  });
});
