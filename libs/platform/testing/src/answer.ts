/** What a client of the graph gets, typed by the caller's expectation of it. */
export interface Answer<T = Record<string, unknown>> {
  readonly data: T | null;
  readonly errors?: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [name: string]: unknown };
}

/** The data of an answer that must have no errors: for givens, and where a refusal would hide the point of the test. */
export const dataOf = <T>({ data, errors = [] }: Answer<T>): T => {
  if (data && errors.length === 0) return data;
  throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('\n') || 'No data.');
};
