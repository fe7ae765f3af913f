import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fixedClock } from '@renda/kernel';
import { decodeJwt } from 'jose';

import { developmentIssuer, issueToken } from './development-issuer.ts';
import { createVerifier } from './verifier.ts';

const claims = {
  sub: 'u-1',
  name: '王芳',
  grants: [{ role: 'STATION_STAFF' as const, region: '640104001', subject: 's-1' }],
  scopes: [],
};

describe('The development issuer', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renda-issuer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes its key once, readable by its owner alone', async () => {
    const [file = ''] = await developmentIssuer(folder).then(() => readdir(folder));
    const token = await issueToken(await developmentIssuer(folder), claims);

    const viewer = await createVerifier(await developmentIssuer(folder))(token);

    expect(viewer.subject).toBe('u-1');
    expect(await readdir(folder)).toHaveLength(1);
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  });

  it('makes one key when several ask at once, in a folder not there yet', async () => {
    const nested = join(folder, 'data');
    const issuers = await Promise.all(Array.from({ length: 8 }, () => developmentIssuer(nested)));
    const tokens = await Promise.all(issuers.map((issuer) => issueToken(issuer, claims)));

    const viewers = await Promise.all(tokens.map(createVerifier(await developmentIssuer(nested))));

    expect(viewers).toHaveLength(8);
    expect(await readdir(nested)).toHaveLength(1);
  });

  it('issues who it is, with grants and scopes, for 30 days', async () => {
    const issuer = await developmentIssuer(folder);
    const { iat = 0, exp = 0, ...said } = decodeJwt(await issueToken(issuer, claims));

    expect(said).toMatchObject({ ...claims, iss: 'renda-development', aud: 'renda' });
    expect(exp - iat).toBe(30 * 24 * 3600);
  });

  it('issues for as long as it is told', async () => {
    const issuer = await developmentIssuer(folder);
    const clock = fixedClock('2026-03-01');
    const token = await issueToken(issuer, claims, { lifetimeSeconds: 60, clock });
    const verify = createVerifier(issuer, clock);

    await expect(verify(token)).resolves.toMatchObject({ subject: 'u-1' });
    clock.moveTo(new Date(clock.now().getTime() + 66_000));
    await expect(verify(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('issues no token for a region that is none', async () => {
    const issuer = await developmentIssuer(folder);
    const token = issueToken(issuer, { ...claims, grants: [{ role: 'ADMIN', region: '6401' }] });

    await expect(token).rejects.toMatchObject({ code: 'TOKEN_MALFORMED', params: { part: 'grants.0.region' } });
  });

  it.each(['', '{"kty":"OKP"}', '{"kty":"oct","k":"c2VjcmV0"}', 'not json'])(
    'refuses to go on with a broken key, and tells the file but not its content: %s',
    async (content) => {
      const file = join(folder, 'development-issuer.json');
      await writeFile(file, content);

      await expect(developmentIssuer(folder)).rejects.toMatchObject({
        code: 'KEY_UNREADABLE',
        params: { source: file },
      });
    },
  );
});
