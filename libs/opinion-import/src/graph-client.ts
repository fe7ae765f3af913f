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

const faults: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', undefined];

/** Throws GRAPH_FAILED where the system failed, which tells nothing of what was asked; a refusal passes. */
export const assertSound = ({ data, errors }: GraphAnswer): void => {
  const fault = errors?.find(({ extensions }) => faults.includes(extensions?.code));
  if (fault || (!data && !errors?.[0])) throw importErrors.GRAPH_FAILED({ detail: fault?.message ?? 'no data' });
};

/** The data of an operation that must not fail. Throws GRAPH_REFUSED with what the graph said, or GRAPH_FAILED. */
export const dataOf = async <T>(
  ask: AskGraph,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> => {
  const answer = await ask(query, variables);
  assertSound(answer);
  const { data, errors } = answer;
  if (errors?.[0] || !data) throw importErrors.GRAPH_REFUSED({ detail: errors?.[0]?.message ?? 'no data' });
  return data as T;
};
