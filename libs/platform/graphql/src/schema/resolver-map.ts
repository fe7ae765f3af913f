import type { GraphQLFieldResolver } from 'graphql';

/** The resolvers of one type; `__resolveReference`, `__resolveType` and `__isTypeOf` among them. */
export type TypeResolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, never>>>;

export type ResolverMap = Readonly<Record<string, TypeResolvers | undefined>>;
