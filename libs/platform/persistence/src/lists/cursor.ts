import { createHash } from 'node:crypto';

import { commonErrors } from '@renda/kernel';

/** A row's place in an ordering: its order values and key, as PostgreSQL writes them. */
export type Place = readonly (string | null)[];

/** An opaque text that only fits the ordering it was made for. */
export const encodeCursor = (ordering: string, place: Place): string =>
  Buffer.from(JSON.stringify([sealOf(ordering, place), ...place])).toString('base64url');

/** Throws INVALID_CURSOR for garbage, for a cursor of another ordering, and for one that was tampered with. */
export const decodeCursor = (ordering: string, cursor: string): Place => {
  const [seal, ...place] = parsed(cursor);
  if (!place.every(isPlaceValue) || seal !== sealOf(ordering, place)) throw commonErrors.INVALID_CURSOR();
  return place;
};

// Not a secret: it guards against mix-ups, and the values are bound and cast all the same.
const sealOf = (ordering: string, place: Place): string =>
  createHash('sha256')
    .update(JSON.stringify([ordering, ...place]))
    .digest('base64url')
    .slice(0, 8);

const isPlaceValue = (value: unknown): value is string | null => value === null || typeof value === 'string';

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
