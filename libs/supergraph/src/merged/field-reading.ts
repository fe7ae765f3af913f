import { type GraphQLResolveInfo, isNonNullType } from 'graphql';

import { type Entity, isPromise, unknownEntity } from './entity.ts';
import { type Entering, entering } from './entering.ts';
import type { MergedRequest } from './merged-request.ts';
import type { FieldShare, OwnedType } from './ownership.ts';
import { type Place, placing } from './placing.ts';
import { answering, type Provided, type Route, routesFrom } from './routes.ts';
import { fieldIn, type Schemas } from './subgraph-types.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** Reads a field of a value that stands in the merged answer: an entity, or what the only subgraph of its type gave. */
export type Read = (parent: unknown, args: Arguments, request: MergedRequest, info: GraphQLResolveInfo) => unknown;

/** Reads a field of what one subgraph itself knows. */
export type ReadThere = (
  value: unknown,
  args: Arguments,
  request: MergedRequest,
  info: GraphQLResolveInfo,
  provided: Provided,
) => unknown;

export interface Reading {
  readonly types: ReadonlyMap<string, OwnedType>;
  readonly schemas: Schemas;
  readonly entities: ReadonlySet<string>;
  readonly readerOf: (type: string, field: string) => Read;
  readonly readerIn: (type: string, field: string, graph: number) => ReadThere;
  readonly routesOf: (type: string, home: number) => ReadonlyMap<number, Route>;
}

/** How every field of the supergraph is read, by the subgraph's own resolvers, in the subgraph's own context. */
export const fieldReading = (
  types: ReadonlyMap<string, OwnedType>,
  schemas: Schemas,
  entities: ReadonlySet<string>,
): Reading => {
  const typeOf = (name: string): OwnedType => {
    const type = types.get(name);
    if (!type) throw new Error(`The supergraph has no object type ${name}.`);
    return type;
  };
  const readerIn = memoized((type: string, field: string, graph: number): ReadThere => {
    const { resolve = propertyOf(field), type: returned } = fieldIn(schemas, graph, type, field);
    const share = typeOf(type).fields.get(field)?.get(graph);
    return readingIn(resolve as never, graph, placing(returned, graph, schemas, entities), share);
  });
  const readerOf = memoized((typeName: string, field: string): Read => {
    const type = typeOf(typeName);
    if (entities.has(typeName)) return readOfEntity(reading, enteringOf(typeName), type, field);
    const [graph = 0] = type.fields.get(field)?.keys() ?? [];
    const read = readerIn(typeName, field, graph);
    return (parent, args, request, info) => read(parent, args, request, info, null);
  });
  const routesOf = memoized((type: string, home: number) => routesFrom(typeOf(type), home));
  const enteringOf = memoized((type: string) => entering(reading, typeOf(type)));
  const reading: Reading = { types, schemas, entities, readerIn, readerOf, routesOf };
  return reading;
};

type SubgraphResolver = (value: unknown, args: Arguments, context: unknown, info: GraphQLResolveInfo) => unknown;

// graphql-js reads the property that `info` names, which is another one while a key is read.
const propertyOf =
  (name: string): SubgraphResolver =>
  (value, args, context, info) => {
    const property = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    return typeof property === 'function' ? property.call(value, args, context, info) : property;
  };

const readingIn = (
  resolve: SubgraphResolver,
  graph: number,
  place: Place | null,
  share: FieldShare | undefined,
): ReadThere => {
  if (!place) return (value, args, request, info) => resolve(value, args, request.contextOf(graph), info);
  const provides = share?.provides ?? null;
  return (value, args, request, info, provided) =>
    place(
      resolve(value, args, request.contextOf(graph), info),
      provided && provides ? [...provided, ...provides] : (provided ?? provides),
      request,
      info,
    );
};

const readOfEntity = (reading: Reading, { entered, enteredWith }: Entering, type: OwnedType, field: string): Read => {
  const shares = type.fields.get(field) ?? new Map<number, FieldShare>();
  const [some = 0] = shares.keys();
  const isNonNull = isNonNullType(fieldIn(reading.schemas, some, type.name, field).type);
  const usual: (number | undefined)[] = [];
  const readers: ReadThere[] = [];

  const graphFor = ({ home, provided }: Entity): number => {
    const graph =
      provided === null
        ? (usual[home] ??= answering(type, field, home, reading.routesOf(type.name, home), null))
        : answering(type, field, home, reading.routesOf(type.name, home), provided);
    if (graph === undefined) throw new Error(`No way leads to ${type.name}.${field}.`);
    return graph;
  };

  return (parent, args, request, info) => {
    const entity = parent as Entity;
    const graph = graphFor(entity);
    const requires = shares.get(graph)?.requires;
    const provided =
      graph === entity.home ? (entity.provided?.find(({ name }) => name === field)?.fields ?? null) : null;
    const readThere = (readers[graph] ??= reading.readerIn(type.name, field, graph));
    const read = (known: unknown): unknown => {
      if (known !== null) return readThere(known, args, request, info, provided);
      if (isNonNull) throw unknownEntity;
      return null;
    };
    const known = requires
      ? enteredWith(entity, graph, requires, request, info)
      : entered(entity, graph, request, info);
    return isPromise(known) ? known.then(read) : read(known);
  };
};

/** Keeps what was made for each set of names and places. */
const memoized = <A extends readonly (string | number)[], T>(make: (...args: A) => T): ((...args: A) => T) => {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
};
