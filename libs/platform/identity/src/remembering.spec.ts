import { UnsecuredJWT } from 'jose';

import { remembering } from './remembering.ts';
import { anyone } from './viewer.ts';

const start = Date.parse('2026-03-02T10:00:00Z');
const tokenFor = (seconds: number): string => new UnsecuredJWT({}).setExpirationTime(start / 1_000 + seconds).encode();

const given = () => {
  let now = start;
  const seen: string[] = [];
  const verify = remembering(
    async (token) => {
      seen.push(token);
      if (token === 'refused') throw new Error('refused');
      return anyone;
    },
    { now: () => new Date(now), today: () => '2026-03-02' as never },
  );
  return { verify, seen, wait: (seconds: number) => (now += seconds * 1_000) };
};

describe('A token that was in order', () => {
  it('is believed for a minute, then looked at anew', async () => {
    const { verify, seen, wait } = given();
    const token = tokenFor(3_600);

    for (const seconds of [0, 30, 29, 1]) {
      wait(seconds);
      await verify(token);
    }

    expect(seen).toHaveLength(2);
  });

  it('is not believed beyond its expiry, nor before the time it was seen', async () => {
    const { verify, seen, wait } = given();
    const token = tokenFor(10);

    await verify(token);
    wait(10);
    await verify(token);
    wait(-20);
    await verify(token);

    expect(seen).toHaveLength(3);
  });

  it('is looked at each time while it is refused', async () => {
    const { verify, seen } = given();

    for (let n = 0; n < 2; n += 1) await expect(verify('refused')).rejects.toThrow('refused');

    expect(seen).toHaveLength(2);
  });

  it('is forgotten when a thousand others came', async () => {
    const { verify, seen } = given();

    for (let n = 0; n < 1_001; n += 1) await verify(tokenFor(n + 100));
    await verify(tokenFor(100));

    expect(seen).toHaveLength(1_002);
  });
});
