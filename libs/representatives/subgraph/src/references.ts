import { commonErrors } from '@renda/kernel';

import type { Loader } from '@renda/graphql';

/** The thing a row names; it is there, since a foreign key says so. */
export const found = async <T>(loader: Loader<T | null>, type: string, id: string): Promise<T> => {
  const thing = await loader.load(id);
  if (thing === null) throw commonErrors.NOT_FOUND({ type, id });
  return thing;
};

/** The thing a row may name. */
export const maybe = async <T>(loader: Loader<T | null>, id: string | null): Promise<T | null> =>
  id === null ? null : loader.load(id);

/** Each once, in the order asked; what is not there is left out. */
export const present = async <T>(loader: Loader<T | null>, ids: readonly string[]): Promise<readonly T[]> =>
  (await Promise.all([...new Set(ids)].map((id) => loader.load(id)))).filter((thing) => thing !== null);
