import { DomainError, parseRegionCode } from '@renda/kernel';
import { z } from 'zod';

import { roles } from './roles.ts';

import type { Viewer } from './viewer.ts';

const region = z.string().transform((text, context) => {
  try {
    return parseRegionCode(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const grant = z.object({ role: z.enum(roles), region, subject: z.string().min(1).max(200).optional() }).readonly();

const identity = {
  name: z.string().max(200).optional(),
  grants: z.array(grant).max(200).readonly().default([]),
  scopes: z.array(z.string().min(1).max(100)).max(200).readonly().default([]),
};

/** What a user's token must say: `{ sub, name, grants: [{ role, region, subject }], scopes }`. */
export const userClaims = z.object({ sub: z.string().min(1).max(200), ...identity });

/** What the gateway tells a subgraph. SYSTEM is not among it: the platform's own work never comes over the wire. */
export const viewerClaim = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ANYONE'),
    subject: z.null(),
    grants: z.tuple([]),
    scopes: z.tuple([]),
  }),
  z.object({ kind: z.literal('USER'), subject: z.string().min(1).max(200), ...identity }),
]);

export type UserClaims = z.input<typeof userClaims>;

export const viewerOfClaims = (claims: z.output<typeof userClaims>): Viewer => ({
  kind: 'USER',
  subject: claims.sub,
  name: claims.name,
  grants: claims.grants,
  scopes: claims.scopes,
});
