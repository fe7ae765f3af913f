import { commonErrors } from '@renda/kernel';

/** Stops a lost update: throws STALE_VERSION if the caller saw another version; who does not say, does not mind (ONE-3). */
export const assertVersion = (row: { readonly version: number }, expected: number | null | undefined): void => {
  if (expected !== null && expected !== undefined && row.version !== expected) {
    throw commonErrors.STALE_VERSION({ expected, actual: row.version }, { field: 'expectedVersion' });
  }
};
