import type { Loader } from '@renda/graphql';

/** Another subgraph's thing, by its id. */
export const referenceTo = (id: string | null): { readonly id: string } | null => (id === null ? null : { id });

export const loadIf = async <T>(loader: Loader<T | null>, id: string | null): Promise<T | null> =>
  id === null ? null : loader.load(id);
