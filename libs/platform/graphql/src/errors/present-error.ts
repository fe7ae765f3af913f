import { DomainError, registeredErrors } from '@renda/kernel';
import { GraphQLError, Kind } from 'graphql';

import { graphqlErrors } from './graphql-errors.ts';

import type { Language } from '@renda/kernel';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** For whom an error is worded. */
export interface ErrorReader {
  readonly language: Language;
  readonly requestId: string;
}

/**
 * An error as the client sees it: a registered code, a sentence in the client's language, where it happened, and never
 * a stack trace. What nobody foresaw is logged once, with the request id that the client is told.
 */
export const presentError = (
  error: unknown,
  reader: ErrorReader,
  logger?: Pick<Logger, 'error'>,
): GraphQLFormattedError => {
  const graphqlError = asGraphQLError(error);
  const worded = relayedError(graphqlError);
  if (worded) return worded;
  const known = domainErrorIn(graphqlError) ?? ownErrorOf(graphqlError);
  if (known) return inWords(known, graphqlError, reader);
  logger?.error(
    { err: rootOf(graphqlError), path: graphqlError.path, requestId: reader.requestId },
    'Unforeseen error',
  );
  return inWords(faultOf(graphqlError)({ requestId: reader.requestId }), graphqlError, reader);
};

const inWords = (
  error: DomainError,
  { message, locations, path }: GraphQLError,
  { language }: ErrorReader,
): GraphQLFormattedError => ({
  message: error.sentence(language),
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: {
    code: error.code,
    ...(error.rule && { rule: error.rule }),
    ...fieldOf(error, message),
    ...(Object.keys(error.params).length > 0 && { params: error.params }),
  },
});

// graphql-js tells the place of a wrong variable in its message only: … got invalid value "x" at "input.dueOn"; …
const fieldOf = ({ field }: DomainError, message: string): { readonly field?: string } => {
  const place =
    field ??
    /^Variable "\$(\w+)" .*? at "([^"]+)";/s.exec(message)?.[2] ??
    /^(?:Variable|Argument) "\$?(\w+)"/.exec(message)?.[1];
  return place === undefined ? {} : { field: place };
};

/** The refusal behind the wrappings of graphql-js and Apollo. */
const domainErrorIn = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  return error instanceof GraphQLError && error.originalError ? domainErrorIn(error.originalError) : undefined;
};

const rootOf = (error: Error): Error =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

// Compiled execution has errors of its own, of the same class but without `extensions`.
const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError && error.extensions !== undefined
    ? error
    : new GraphQLError(asError(error).message, {
        path: (error as GraphQLError | undefined)?.path,
        originalError: error instanceof GraphQLError ? error.originalError : asError(error),
      });

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** What graphql-js and Apollo refuse themselves, by Apollo's code or by its shape. */
const ownErrorOf = (error: GraphQLError): DomainError | undefined => {
  if (/^Syntax Error: Document contains more that \d+ tokens/.test(error.message)) {
    return graphqlErrors.TOO_MANY_TOKENS({ max: /\d+/.exec(error.message)?.[0] });
  }
  if (error.extensions['serviceName'] !== undefined) return undefined;
  const code =
    error.extensions['code'] ?? (isAboutVariable(error) || isAboutArgument(error) ? 'BAD_USER_INPUT' : undefined);
  const refuse = ownErrors.get(String(code));
  return refuse?.({ detail: sentence(error.message) });
};

// Not among them: what stands for a fault of ours.
const ownErrors = new Map(
  Object.entries(graphqlErrors).filter(([code]) =>
    [
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'BAD_USER_INPUT',
      'BAD_REQUEST',
      'OPERATION_RESOLUTION_FAILURE',
      'PERSISTED_QUERY_NOT_FOUND',
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ].includes(code),
  ),
);

const isAboutVariable = ({ nodes, path }: GraphQLError): boolean =>
  path === undefined && nodes?.length === 1 && nodes[0]?.kind === Kind.VARIABLE_DEFINITION;

// A plan of the gateway comes unvalidated, and its own schema takes any literal for a Day.
const isAboutArgument = (error: GraphQLError): boolean =>
  rootOf(error) instanceof GraphQLError && /^Argument ".+" (of|has) /.test(error.message);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** An error that a subgraph has worded already, on its way through the gateway, which adds the subgraph's name. */
const relayedError = ({ message, locations, path, extensions }: GraphQLError): GraphQLFormattedError | undefined => {
  const { code, rule, field, params, serviceName } = extensions;
  if (serviceName === undefined || typeof code !== 'string') return undefined;
  // What the gateway itself says of a subgraph that does not answer names its address.
  if (code === 'DOWNSTREAM_SERVICE_ERROR' || !registeredCodes().has(code)) return undefined;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: Object.fromEntries(
      Object.entries({ code, rule, field, params }).filter(([, value]) => value !== undefined),
    ),
  };
};

const faultOf = ({ extensions }: GraphQLError) =>
  extensions['code'] === 'DOWNSTREAM_SERVICE_ERROR' || extensions['serviceName'] !== undefined
    ? graphqlErrors.DOWNSTREAM_SERVICE_ERROR
    : graphqlErrors.INTERNAL_SERVER_ERROR;

// Registries grow only while modules load, so the set is taken anew until it stops growing.
let codes: ReadonlySet<string> = new Set();
const registeredCodes = (): ReadonlySet<string> => {
  const registered = registeredErrors();
  if (registered.length !== codes.size) codes = new Set(registered.map(({ code }) => code));
  return codes;
};
