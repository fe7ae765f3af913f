import {
  getNamedType,
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isListType,
} from 'graphql';

import { Entity, isPromise } from './entity.ts';
import type { MergedRequest } from './merged-request.ts';
import type { Provided } from './routes.ts';
import { isRaw, type Schemas } from './subgraph-types.ts';

/** Makes entities of what a subgraph gave for a field. */
export type Place = (value: unknown, provided: Provided, request: MergedRequest, info: GraphQLResolveInfo) => unknown;

/** For the values of this type from this subgraph; null where they stay what they are. */
export const placing = (
  type: GraphQLOutputType,
  graph: number,
  schemas: Schemas,
  entities: ReadonlySet<string>,
): Place | null => {
  const named = getNamedType(type);
  if (isRaw(named, entities)) return null;
  const one = isAbstractType(named) ? abstractEntity(named, graph, schemas) : entityOf(named.name, graph);
  return inLists(type, one);
};

const entityOf =
  (typeName: string, graph: number): Place =>
  (value, provided) =>
    new Entity(typeName, graph, value, provided);

const abstractEntity =
  (type: GraphQLAbstractType, graph: number, schemas: Schemas): Place =>
  (value, provided, request, info) => {
    const name = typeNameOf(type, value, request.contextOf(graph), { ...info, schema: schemas[graph] ?? info.schema });
    if (!isPromise(name)) return new Entity(String(name), graph, value, provided);
    return name.then((settled) => new Entity(String(settled), graph, value, provided));
  };

const typeNameOf = (type: GraphQLAbstractType, value: unknown, context: unknown, info: GraphQLResolveInfo): unknown =>
  type.resolveType
    ? type.resolveType(value, context, info, type)
    : (value as { readonly __typename?: string }).__typename;

// An Error in the place of a value is how a loader tells of one key that failed: it stays one.
const inLists = (type: GraphQLOutputType, one: Place): Place => {
  const nullable = getNullableType(type);
  const each = isListType(nullable) ? inLists(nullable.ofType, one) : undefined;
  const place: Place = (value, provided, request, info) => {
    if (value === null || value === undefined || value instanceof Error) return value;
    if (isPromise(value)) return value.then((settled) => place(settled, provided, request, info));
    if (!each) return one(value, provided, request, info);
    if (!isIterable(value)) return value;
    return Array.from(value, (item) => each(item, provided, request, info));
  };
  return place;
};

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
