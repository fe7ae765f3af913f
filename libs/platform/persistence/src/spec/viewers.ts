import type { Viewer } from '@renda/identity';

export const anybody: Viewer = { kind: 'ANYONE', subject: null, grants: [], scopes: [] };

/** Somebody who sees what belongs to the subject. */
export const viewerOf = (subject: string): Viewer => ({ kind: 'USER', subject, grants: [], scopes: [] });
