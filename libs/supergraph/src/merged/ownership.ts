import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import type { ObjectTypeDefinitionNode } from 'graphql';

import { type FieldSet, readFieldSet } from './field-set.ts';
import { Unmergeable } from './unmergeable.ts';

/** How one subgraph has a field. */
export interface FieldShare {
  /** It only names the field: as part of a key, or as what it requires or provides. */
  readonly external: boolean;
  readonly requires: FieldSet | null;
  readonly provides: FieldSet | null;
}

export interface Key {
  readonly fields: FieldSet;
  /** Whether the subgraph can be entered by it. */
  readonly resolvable: boolean;
}

/** An object type of the supergraph, with the subgraphs (by their place in the list) that have a part of it. */
export interface OwnedType {
  readonly name: string;
  readonly keys: ReadonlyMap<number, readonly Key[]>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<number, FieldShare>>;
}

/** Reads `@join__type` and `@join__field`: who owns what. */
export const readOwnership = (
  supergraphSdl: string,
  subgraphNames: readonly string[],
): ReadonlyMap<string, OwnedType> => {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphs = new Map<string, number>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const [{ name: subgraph } = { name: undefined }] = argumentsOf(directives, 'join__graph');
      const place = subgraphNames.indexOf(String(subgraph));
      if (place < 0) throw new Unmergeable(`the subgraph ${String(subgraph)}, which is not in this process`);
      graphs.set(name.value, place);
    }
  }
  for (const definition of definitions) refuseInterfaceObject(definition);
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((definition) => [definition.name.value, ownedType(definition, graphs)]),
  );
};

const ownedType = (
  { name, directives = [], fields = [] }: ObjectTypeDefinitionNode,
  graphs: ReadonlyMap<string, number>,
): OwnedType => {
  const keys = new Map<number, Key[]>();
  const requirements = new Map<string, FieldSet>();
  for (const { graph, key, resolvable } of argumentsOf(directives, 'join__type')) {
    const place = placeOf(graph, graphs);
    const known = keys.get(place) ?? [];
    keys.set(place, known);
    if (typeof key === 'string') known.push({ fields: readFieldSet(key), resolvable: resolvable !== false });
  }
  return {
    name: name.value,
    keys,
    fields: new Map(
      fields.map((field) => {
        const coordinate = `${name.value}.${field.name.value}`;
        return [field.name.value, sharesOf(coordinate, field.directives ?? [], graphs, [...keys.keys()], requirements)];
      }),
    ),
  };
};

const whole: FieldShare = { external: false, requires: null, provides: null };

// A field without a directive is in every subgraph that has the type.
const sharesOf = (
  coordinate: string,
  directives: readonly ConstDirectiveNode[],
  graphs: ReadonlyMap<string, number>,
  all: readonly number[],
  requirements: Map<string, FieldSet>,
): ReadonlyMap<number, FieldShare> => {
  const joined = argumentsOf(directives, 'join__field');
  if (joined.length === 0) return new Map(all.map((graph) => [graph, whole]));
  const shares = new Map<number, FieldShare>();
  for (const { graph, external, requires, provides, usedOverridden, overrideLabel, contextArguments } of joined) {
    if (overrideLabel !== undefined) throw new Unmergeable(`the progressive @override of ${coordinate}`);
    if (contextArguments !== undefined) throw new Unmergeable(`@fromContext at ${coordinate}`);
    if (graph === undefined || usedOverridden === true) continue;
    shares.set(placeOf(graph, graphs), {
      external: external === true,
      requires:
        typeof requires === 'string' ? requirement(`${String(graph)} ${requires}`, requires, requirements) : null,
      provides: typeof provides === 'string' ? readFieldSet(provides) : null,
    });
  }
  return shares;
};

// One for all fields of a subgraph that require the same: they are answered by one reference.
const requirement = (key: string, text: string, known: Map<string, FieldSet>): FieldSet => {
  const set = known.get(key) ?? readFieldSet(text);
  known.set(key, set);
  return set;
};

const refuseInterfaceObject = (definition: object): void => {
  const { directives = [], name } = definition as Partial<ObjectTypeDefinitionNode>;
  if (argumentsOf(directives, 'join__type').some(({ isInterfaceObject }) => isInterfaceObject === true)) {
    throw new Unmergeable(`@interfaceObject of ${name?.value}`);
  }
};

const placeOf = (graph: unknown, graphs: ReadonlyMap<string, number>): number => {
  const place = graphs.get(String(graph));
  if (place === undefined) throw new Unmergeable(`the subgraph ${String(graph)}, which is not named in the supergraph`);
  return place;
};

const argumentsOf = (directives: readonly ConstDirectiveNode[], name: string): readonly Record<string, unknown>[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name: { value: key }, value }) => [key, 'value' in value ? value.value : value])),
    );
