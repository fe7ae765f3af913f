import { decodeJwt } from 'jose';

import type { Clock } from '@renda/kernel';

import type { Viewer } from './viewer.ts';

type Verify = (token: string) => Promise<Viewer>;

const longest = 60_000;
const capacity = 1_000;

/**
 * Believes a token that was in order for a minute, and never beyond its expiry, so that the signature is not computed anew
 * for each request. Refusals are not kept; a withdrawn key loses its trust within the minute.
 */
export const remembering = (verify: Verify, clock: Clock): Verify => {
  const known = new Map<string, { readonly viewer: Viewer; readonly from: number; readonly until: number }>();
  return async (token) => {
    const now = clock.now().getTime();
    const kept = known.get(token);
    if (kept && kept.from <= now && now < kept.until) return kept.viewer;
    known.delete(token);
    const viewer = await verify(token);
    known.set(token, { viewer, from: now, until: Math.min(now + longest, (decodeJwt(token).exp ?? 0) * 1_000) });
    const oldest = known.keys().next();
    if (known.size > capacity && !oldest.done) known.delete(oldest.value);
    return viewer;
  };
};
