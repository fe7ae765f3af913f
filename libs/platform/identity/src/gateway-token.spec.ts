import { fixedClock } from '@renda/kernel';
import { SignJWT } from 'jose';

import { newGatewayKey, readGatewayKey, signGatewayToken, verifyGatewayToken } from './gateway-token.ts';
import { anyone, systemViewer } from './viewer.ts';

import type { SigningKey } from './signing-key.ts';
import type { Viewer } from './viewer.ts';

const clerk: Viewer = {
  kind: 'USER',
  subject: 'u-1',
  name: '王芳',
  grants: [{ role: 'HANDLING_UNIT', region: '640100', subject: 'unit-1' }],
  scopes: [],
};

describe('What the gateway tells a subgraph', () => {
  const clock = fixedClock('2026-03-01');
  let signing: SigningKey;
  let verifying: SigningKey;

  beforeEach(async () => {
    const texts = await newGatewayKey();
    signing = await readGatewayKey(texts.signing);
    verifying = await readGatewayKey(texts.verifying);
    clock.moveTo('2026-03-01');
  });

  it.each<[string, Viewer]>([
    ['a user', clerk],
    ['anyone', anyone],
  ])('is who asks: %s', async (_, viewer) => {
    const token = await signGatewayToken(viewer, 'voting', signing, { clock });

    await expect(verifyGatewayToken(token, 'voting', verifying, clock)).resolves.toEqual(viewer);
  });

  it('is not taken by another subgraph', async () => {
    const token = await signGatewayToken(clerk, 'voting', signing, { clock });

    await expect(verifyGatewayToken(token, 'stations', verifying, clock)).rejects.toMatchObject({
      code: 'TOKEN_UNTRUSTED',
      params: { part: 'aud' },
    });
  });

  it('holds for a minute', async () => {
    const token = await signGatewayToken(clerk, 'voting', signing, { clock });
    clock.moveTo(new Date(clock.now().getTime() + 59_000));
    await expect(verifyGatewayToken(token, 'voting', verifying, clock)).resolves.toEqual(clerk);
    clock.moveTo(new Date(clock.now().getTime() + 7_000));

    await expect(verifyGatewayToken(token, 'voting', verifying, clock)).rejects.toMatchObject({
      code: 'TOKEN_EXPIRED',
    });
  });

  it('is not taken from another key', async () => {
    const other = await readGatewayKey((await newGatewayKey()).signing);
    const token = await signGatewayToken(clerk, 'voting', other, { clock });

    await expect(verifyGatewayToken(token, 'voting', verifying, clock)).rejects.toMatchObject({
      code: 'TOKEN_UNTRUSTED',
      params: { part: 'signature' },
    });
  });

  it('is never that the platform itself asks', async () => {
    await expect(signGatewayToken(systemViewer('job'), 'voting', signing)).rejects.toMatchObject({
      code: 'TOKEN_MALFORMED',
    });
  });

  it('gives nobody without a token a role', async () => {
    const widened: Viewer = { ...anyone, grants: clerk.grants };

    await expect(signGatewayToken(widened, 'voting', signing)).rejects.toMatchObject({ code: 'TOKEN_MALFORMED' });
  });

  it('is no other kind of token, even by its own key', async () => {
    const seconds = clock.now().getTime() / 1000;
    const token = await new SignJWT({ viewer: clerk, iss: 'renda-gateway', aud: 'voting', exp: seconds + 60 })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .sign(signing.privateKey ?? Buffer.alloc(32));

    await expect(verifyGatewayToken(token, 'voting', verifying, clock)).rejects.toMatchObject({
      code: 'TOKEN_UNTRUSTED',
      params: { part: 'typ' },
    });
  });
});

describe('The key of the gateway', () => {
  it('cannot sign where only its verifying half was given', async () => {
    const verifying = await readGatewayKey((await newGatewayKey()).verifying);

    await expect(signGatewayToken(clerk, 'voting', verifying)).rejects.toMatchObject({ code: 'KEY_CANNOT_SIGN' });
  });

  it('keeps its private half out of what subgraphs get', async () => {
    const { verifying } = await newGatewayKey();

    expect(Object.keys(JSON.parse(verifying))).toEqual(['kty', 'crv', 'x']);
  });

  it.each(['', 'secret', '{}', '{"kty":"oct","k":"c2VjcmV0"}'])(
    'is refused by the name of its setting: "%s"',
    async (text) => {
      await expect(readGatewayKey(text)).rejects.toMatchObject({
        code: 'KEY_UNREADABLE',
        params: { source: 'RENDA_GATEWAY_KEY' },
      });
    },
  );
});
