import { commonErrors } from '@renda/kernel';

import type { Loader } from '@renda/graphql';

/** A thing of another subgraph by its id. */
export const reference = (id: string | null): { readonly id: string } | null => (id === null ? null : { id });

/** A row that may not be referred to, be gone, or be hidden from the viewer. */
export const maybe = async <T>(loader: Loader<T | null>, id: string | null): Promise<T | null> =>
  id === null ? null : loader.load(id);

/** A row that must be there, since another one refers to it. */
export const found = async <T>(loader: Loader<T | null>, type: string, id: string): Promise<T> => {
  const row = await loader.load(id);
  if (!row) throw commonErrors.NOT_FOUND({ type, id });
  return row;
};
