import type { GraphQLNamedType, GraphQLResolveInfo } from 'graphql';

export type Reference = Record<string, unknown>;

type ResolveReference = (reference: Reference, context: unknown, info: GraphQLResolveInfo) => unknown;

/** The `__resolveReference` of a type, where Apollo keeps it. */
export const referenceResolver = (type: GraphQLNamedType | undefined): ResolveReference | undefined =>
  (type?.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } } | undefined)?.apollo
    ?.subgraph?.resolveReference;
