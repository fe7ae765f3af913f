import { hash } from 'node:crypto';

import { decodeJwt } from 'jose';

import type { Clock } from '@renda/kernel';

import type { Viewer } from './viewer.ts';

export type Verifier = (token: string) => Promise<Viewer>;

/** How long a token is taken at its word, so that a key its issuer withdrew does not serve it for the rest of its life. */
const rememberedMs = 60_000;
const maximumRemembered = 1_000;

interface Remembered {
  readonly viewer: Viewer;
  readonly from: number;
  readonly until: number;
}

/**
 * Verifies a token at most once a minute: a page sends the same one with each of its requests. Remembered by its hash, so
 * that no token lies in memory, and never beyond its `exp`; a refusal is not remembered.
 */
export const rememberingVerifier = (verify: Verifier, clock: Clock): Verifier => {
  const known = new Map<string, Remembered>();
  return async (token) => {
    const key = hash('sha256', token, 'base64url');
    const now = clock.now().getTime();
    const found = known.get(key);
    if (found && found.from <= now && now < found.until) return found.viewer;

    known.delete(key);
    const viewer = await verify(token);
    known.set(key, { viewer, from: now, until: Math.min(now + rememberedMs, expiryOf(token)) });
    const oldest = known.keys().next();
    if (known.size > maximumRemembered && !oldest.done) known.delete(oldest.value);
    return viewer;
  };
};

const expiryOf = (token: string): number => (decodeJwt(token).exp ?? 0) * 1000;
