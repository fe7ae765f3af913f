import { fixedClock } from '@renda/kernel';
import { UnsecuredJWT } from 'jose';

import { rememberingVerifier } from './remembering-verifier.ts';
import { anyone } from './viewer.ts';

import type { Viewer } from './viewer.ts';

const start = new Date('2026-03-02T10:00:00+08:00');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

const tokenFor = (subject: string, lifetimeSeconds: number): string =>
  new UnsecuredJWT({}).setSubject(subject).setExpirationTime(after(lifetimeSeconds)).encode();

/** A verifier that knows tokens by heart until they are withdrawn, and counts what it was asked. */
const givenVerifier = () => {
  const clock = fixedClock(start);
  const withdrawn = new Set<string>();
  let asked = 0;
  const verify = rememberingVerifier(async (token): Promise<Viewer> => {
    asked += 1;
    if (withdrawn.has(token)) throw new Error('refused');
    return { ...anyone, kind: 'USER', subject: `${asked}` };
  }, clock);
  return { clock, verify, withdraw: (token: string) => withdrawn.add(token), asked: () => asked };
};

describe('A token that comes again', () => {
  it('is verified once a minute, and tells the same viewer', async () => {
    const { clock, verify, asked } = givenVerifier();
    const token = tokenFor('u-1', 3600);

    const first = await verify(token);
    clock.moveTo(after(59));
    const second = await verify(token);
    clock.moveTo(after(60));
    await verify(token);

    expect(second).toBe(first);
    expect(asked()).toBe(2);
  });

  it('is not mistaken for another one', async () => {
    const { verify } = givenVerifier();

    const viewers = [await verify(tokenFor('u-1', 3600)), await verify(tokenFor('u-2', 3600))];

    expect(viewers.map(({ subject }) => subject)).toEqual(['1', '2']);
  });

  it('is refused from the second on at which it ends', async () => {
    const { clock, verify, withdraw } = givenVerifier();
    const token = tokenFor('u-1', 30);
    await verify(token);
    withdraw(token);

    clock.moveTo(after(29));
    await expect(verify(token)).resolves.toMatchObject({ subject: '1' });
    clock.moveTo(after(30));
    await expect(verify(token)).rejects.toThrow('refused');
  });

  it('is verified anew when the clock was put back', async () => {
    const { clock, verify, asked } = givenVerifier();
    const token = tokenFor('u-1', 3600);
    await verify(token);

    clock.moveTo(after(-1));
    await verify(token);

    expect(asked()).toBe(2);
  });

  it('is verified each time as long as it is refused', async () => {
    const { verify, withdraw, asked } = givenVerifier();
    const token = tokenFor('u-1', 3600);
    withdraw(token);

    await expect(verify(token)).rejects.toThrow('refused');
    await expect(verify(token)).rejects.toThrow('refused');

    expect(asked()).toBe(2);
  });

  it('is forgotten when a thousand others came after it', async () => {
    const { verify, asked } = givenVerifier();
    const token = tokenFor('u-1', 3600);
    await verify(token);

    for (let n = 0; n < 1_000; n += 1) await verify(tokenFor(`other-${n}`, 3600));
    await verify(token);

    expect(asked()).toBe(1_002);
  });
});
