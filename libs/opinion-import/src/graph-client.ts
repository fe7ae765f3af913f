import { importErrors } from './import-errors.ts';

export interface GraphError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphError[] | undefined;
}

/** Sends one operation to the graph, in process or over HTTP: the importer is a client like any other. */
export type AskGraph = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GraphAnswer>;

/** The data of an operation that must not fail. Throws GRAPH_REFUSED with what the graph said. */
export const dataOf = async <T>(
  ask: AskGraph,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> => {
  const { data, errors } = await ask(query, variables);
  if (errors?.[0] || !data) throw importErrors.GRAPH_REFUSED({ detail: errors?.[0]?.message ?? 'no data' });
  return data as T;
};
