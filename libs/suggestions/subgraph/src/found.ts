import { commonErrors } from '@renda/kernel';

import type { Loader } from '@renda/graphql';

/** A row that must be there, since another one refers to it. */
export const found = async <T>(loader: Loader<T | null>, type: string, id: string): Promise<T> => {
  const row = await loader.load(id);
  if (!row) throw commonErrors.NOT_FOUND({ type, id });
  return row;
};
