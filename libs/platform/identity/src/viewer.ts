import type { RegionCode } from '@renda/kernel';

import type { Role } from './roles.ts';

/** Authority is always role × region (domain.md §2). */
export interface Grant {
  readonly role: Role;
  readonly region: RegionCode;
  /** Id of the representative, unit, station, citizen or round the role is held for; the field of a working committee. */
  readonly subject?: string;
}

/** Who asks. SYSTEM is the platform itself: a job, a consumer, an import; it never comes from a token. */
export interface Viewer {
  readonly kind: 'ANYONE' | 'USER' | 'SYSTEM';
  readonly subject: string | null;
  readonly name?: string;
  readonly grants: readonly Grant[];
  /** What an INTEGRATION was granted. */
  readonly scopes: readonly string[];
}

/** Without a token: public fields and public doors only. */
export const anyone: Viewer = { kind: 'ANYONE', subject: null, grants: [], scopes: [] };

export const systemViewer = (name: string): Viewer => ({
  kind: 'SYSTEM',
  subject: `system:${name}`,
  name,
  grants: [],
  scopes: [],
});
