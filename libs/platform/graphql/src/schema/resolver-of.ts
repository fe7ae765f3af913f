import type { GraphQLField } from 'graphql';

// Three parameters, not four: resolvers never read `info`, so that they also run without hops (merged execution).
export type Resolver = (source: unknown, args: unknown, context: unknown) => unknown;

/** The field's resolver, or the property of its name. */
export const resolverOf = ({ name, resolve }: GraphQLField<unknown, unknown>): Resolver =>
  resolve ? (resolve as Resolver) : (source) => (source as Record<string, unknown> | null)?.[name];
