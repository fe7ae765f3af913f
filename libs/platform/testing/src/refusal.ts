import { DomainError } from '@renda/kernel';

/** What a refused caller is told. */
export interface Refusal {
  readonly code: string;
  readonly sentence: string;
  /** All of it, as it is sent. */
  readonly sent: string;
}

interface SentError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

const hasErrors = (value: object): value is { readonly errors: readonly SentError[] } =>
  'errors' in value && Array.isArray(value.errors);

/** The refusals in an answer of the graph, or the one thrown by a function of the domain. */
export const refusalsIn = (value: unknown): readonly Refusal[] => {
  if (value instanceof DomainError) {
    return [{ code: value.code, sentence: value.sentence('zh-CN'), sent: value.message }];
  }
  if (typeof value !== 'object' || value === null || !hasErrors(value)) return [];
  return value.errors.map((error) => ({
    code: String(error.extensions?.code ?? ''),
    sentence: error.message,
    sent: JSON.stringify(error),
  }));
};

const stackTrace = /stacktrace|\\n\s+at |node_modules|file:\/\//i;

/** What is wrong with a refusal as the caller sees it; empty when nothing is. */
export const faultsOf = ({ code, sentence, sent }: Refusal): readonly string[] => [
  ...(sentence.trim() === '' || sentence === code ? ['it has no sentence'] : []),
  ...(stackTrace.test(sent) ? ['it shows the inside of the program'] : []),
];
