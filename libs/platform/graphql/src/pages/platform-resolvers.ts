import { isConnection } from '../schema/shape-problems.ts';
import { namedTypeOf, objectTypesIn } from '../schema/type-index.ts';
import { connectionResolvers } from './connection-resolvers.ts';
import { historyEntryResolvers, historyResolvers } from './history.ts';

import type { DocumentNode } from 'graphql';

import type { ResolverMap, TypeResolvers } from '../schema/resolver-map.ts';
import type { ComposedType } from '../schema/type-index.ts';

/** Adds what the platform answers by itself: every `…Connection`, and `history` wherever it is declared. */
export const withPlatformResolvers = (document: DocumentNode, resolvers: ResolverMap): ResolverMap => ({
  ...resolvers,
  ...Object.fromEntries(
    objectTypesIn(document)
      .map((type) => [type.name, { ...platformResolversOf(type), ...resolvers[type.name] }] as const)
      .filter(([, fields]) => Object.keys(fields).length > 0),
  ),
});

const platformResolversOf = (type: ComposedType): TypeResolvers => {
  if (isConnection(type)) return connectionResolvers;
  if (type.name === 'HistoryEntry') return historyEntryResolvers;
  return type.fields.some(isHistory) ? historyResolvers(type.name) : {};
};

const isHistory = (field: ComposedType['fields'][number]): boolean =>
  field.name.value === 'history' && namedTypeOf(field.type) === 'HistoryConnection';
