import { createHmac, timingSafeEqual } from 'node:crypto';

import { trackingCodeFrom } from '@renda/stations-rules';

/** Tracking codes under one secret key: each follows from its opinion's id, so it is stored nowhere in clear (STA-5). */
export interface TrackingCodes {
  readonly codeOf: (opinionId: string) => string;
  /** What is stored, and looked up by: of no use without the key. */
  readonly hashOf: (code: string) => string;
  readonly belongs: (code: string, opinionId: string) => boolean;
}

export const trackingCodes = (key: () => Buffer): TrackingCodes => {
  const digest = (purpose: string, text: string): Buffer =>
    createHmac('sha256', key()).update(`${purpose}:${text}`).digest();
  const codeOf = (opinionId: string): string => trackingCodeFrom(digest('code', opinionId));
  return {
    codeOf,
    hashOf: (code) => digest('hash', code).toString('base64url'),
    // Equal lengths, in constant time: digests of both, not the codes.
    belongs: (code, opinionId) => timingSafeEqual(digest('equal', code), digest('equal', codeOf(opinionId))),
  };
};
