import { type GraphQLLeafType, type GraphQLResolveInfo, isLeafType, isNonNullType } from 'graphql';

import { type Entity, isPromise, unknownEntity } from './entity.ts';
import type { Reading } from './field-reading.ts';
import type { FieldSet, FieldSetEntry } from './field-set.ts';
import type { MergedRequest } from './merged-request.ts';
import type { OwnedType } from './ownership.ts';
import { type Reference, referenceResolver } from './reference-resolver.ts';
import type { Route } from './routes.ts';
import { fieldIn } from './subgraph-types.ts';
import { takenOf } from './taken.ts';

type Info = GraphQLResolveInfo;

/** How entities of a type that came from one subgraph enter another. */
interface Entrance extends Route {
  readonly resolve: (reference: Reference, context: unknown, info: Info) => unknown;
  /** Set where the key is one plain property of the entity at home, as most are: no promise is needed to read it. */
  readonly plain: { readonly name: string; readonly leaf: GraphQLLeafType } | null;
}

export interface Entering {
  /** What the subgraph knows of the entity, null where that is nothing; it is asked once, and fails once, at the entity's place. */
  readonly entered: (entity: Entity, graph: number, request: MergedRequest, info: Info) => unknown;
  /** The same, given what a field of the subgraph `@requires` from others. */
  readonly enteredWith: (
    entity: Entity,
    graph: number,
    requires: FieldSet,
    request: MergedRequest,
    info: Info,
  ) => unknown;
}

/** Takes entities of a type to other subgraphs by those subgraphs' `__resolveReference`: what `_entities` does behind a gateway. */
export const entering = (reading: Reading, type: OwnedType): Entering => {
  const { schemas } = reading;
  const entrances: Entrance[][] = [];

  const entranceOf = (home: number, graph: number): Entrance => {
    const known = entrances[home]?.[graph];
    if (known) return known;
    const route = graph === home ? backHome(type, home) : reading.routesOf(type.name, home).get(graph);
    if (!route) throw new Error(`No key takes ${type.name} to the subgraph of a field that was asked for.`);
    const resolve = referenceResolver(schemas[graph]?.getType(type.name)) ?? ((reference: Reference) => reference);
    const entrance: Entrance = { ...route, resolve, plain: plainKey(reading, type.name, home, route) };
    (entrances[home] ??= [])[graph] = entrance;
    return entrance;
  };

  const entered: Entering['entered'] = (entity, graph, request, info) => {
    const known = entity.known[graph];
    if (known !== undefined) return known;
    const asked = settled(() => enter(entity, graph, request, info), request, info);
    entity.known[graph] = asked;
    return isPromise(asked) ? asked.then((value) => (entity.known[graph] = value)) : asked;
  };

  const enter = (entity: Entity, graph: number, request: MergedRequest, info: Info): unknown => {
    const entrance = entranceOf(entity.home, graph);
    const { plain, resolve } = entrance;
    if (plain) {
      const value = (entity.known[entity.home] as Readonly<Record<string, unknown>>)[plain.name];
      const key = value === null || value === undefined ? null : plain.leaf.serialize(value);
      return resolve({ __typename: type.name, [plain.name]: key }, request.contextOf(graph), info);
    }
    return referenceBy(entity, entrance, request, info).then(
      (reference) => reference && resolve(reference, request.contextOf(graph), info),
    );
  };

  const referenceBy = async (
    entity: Entity,
    { key, sources }: Route,
    request: MergedRequest,
    info: Info,
  ): Promise<Reference | null> => {
    const reference: Reference = { __typename: type.name };
    for (const [index, entry] of key.entries()) {
      const source = sources[index] ?? entity.home;
      const value = await entered(entity, source, request, info);
      if (value === null) return null;
      const read = () => reading.readerIn(type.name, entry.name, source)(value, {}, request, info, null);
      const taken = await takenOnce(entity, entry, source, read, request, info);
      if (taken === undefined) return null;
      reference[entry.name] = taken;
    }
    return reference;
  };

  /** What stands for the field in a reference; undefined where it failed, which is told once, at the field's place. */
  const takenOnce = (
    entity: Entity,
    entry: FieldSetEntry,
    source: number,
    read: () => unknown,
    request: MergedRequest,
    info: Info,
  ): Promise<unknown> =>
    entity.once(entry, async () => {
      const { type: returned } = fieldIn(schemas, source, type.name, entry.name);
      const nothing = isNonNullType(returned) ? undefined : null;
      try {
        return (await takenOf(reading, returned, await read(), entry.fields, request, info)) ?? nothing;
      } catch (error) {
        if (error !== unknownEntity) {
          request.failed(error, { key: entry.name, prev: info.path.prev, typename: undefined });
        }
        return nothing;
      }
    });

  const enteredWith: Entering['enteredWith'] = (entity, graph, requires, request, info) => {
    const enterWith = async (): Promise<unknown> => {
      const entrance = entranceOf(entity.home, graph);
      const reference = await referenceBy(entity, entrance, request, info);
      if (!reference) return null;
      for (const entry of requires) {
        const read = () => reading.readerOf(type.name, entry.name)(entity, {}, request, info);
        const taken = await takenOnce(entity, entry, graph, read, request, info);
        if (taken === undefined) return null;
        reference[entry.name] = taken;
      }
      return entrance.resolve(reference, request.contextOf(graph), info);
    };
    return entity.once(requires, () => settled(enterWith, request, info));
  };

  return { entered, enteredWith };
};

const backHome = ({ keys }: OwnedType, home: number): Route | undefined => {
  const key = keys.get(home)?.find(({ resolvable }) => resolvable)?.fields;
  return key && { key, sources: key.map(() => home) };
};

const plainKey = (
  { schemas }: Reading,
  typeName: string,
  home: number,
  { key: [entry, ...others], sources }: Route,
): Entrance['plain'] => {
  if (!entry || others.length > 0 || sources[0] !== home) return null;
  const { resolve, type } = fieldIn(schemas, home, typeName, entry.name);
  const leaf = isNonNullType(type) ? type.ofType : type;
  return !resolve && isLeafType(leaf) ? { name: entry.name, leaf } : null;
};

const settled = (ask: () => unknown, request: MergedRequest, info: Info): unknown => {
  const failed = (error: unknown): null => {
    request.failed(error, info.path.prev);
    return null;
  };
  try {
    const asked = ask();
    return isPromise(asked) ? asked.then((value) => value ?? null, failed) : (asked ?? null);
  } catch (error) {
    return failed(error);
  }
};
