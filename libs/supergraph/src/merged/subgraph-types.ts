import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

import type { OwnedType } from './ownership.ts';

export type SubgraphField = GraphQLField<unknown, unknown>;
export type Schemas = readonly GraphQLSchema[];

/** The field as one subgraph has it. */
export const fieldIn = (schemas: Schemas, graph: number, type: string, field: string): SubgraphField => {
  const found = objectIn(schemas, graph, type)?.getFields()[field];
  if (!found) throw new Error(`The subgraph has no ${type}.${field}, which the supergraph says it has.`);
  return found;
};

export const objectIn = (schemas: Schemas, graph: number, type: string): GraphQLObjectType | undefined => {
  const found = schemas[graph]?.getType(type);
  return isObjectType(found) ? found : undefined;
};

export const abstractTypesIn = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .filter(({ name }) => !isFederations(name));

/** `_Entity` and the like, which no client asks for. */
export const isFederations = (name: string): boolean => name.startsWith('_');

/**
 * Types whose values are wrapped to carry what several subgraphs know: those several have a part of, and those behind an
 * interface or union, whose type must be known. A value that is the same plain properties everywhere stays what it is.
 */
export const entityTypesOf = (
  types: ReadonlyMap<string, OwnedType>,
  schemas: Schemas,
  roots: ReadonlySet<string>,
): ReadonlySet<string> => {
  const entities = new Set(
    schemas.flatMap((schema) =>
      abstractTypesIn(schema).flatMap((type) => schema.getPossibleTypes(type).map(({ name }) => name)),
    ),
  );
  const shared = [...types.values()].filter(({ name, keys }) => keys.size > 1 && !roots.has(name));
  for (const type of shared) if (isKeyed(type)) entities.add(type.name);
  // One that leads to an entity has to say which subgraph it comes from, and so on upwards.
  for (let known = -1; known !== entities.size;) {
    known = entities.size;
    for (const type of shared) if (!isPlain(type, schemas, entities)) entities.add(type.name);
  }
  return entities;
};

export const isKeyed = ({ keys }: OwnedType): boolean => [...keys.values()].some((each) => each.length > 0);

const isPlain = (type: OwnedType, schemas: Schemas, entities: ReadonlySet<string>): boolean =>
  [...type.fields].every(([field, shares]) =>
    [...shares.keys()].every((graph) => {
      const { resolve, type: returned } = fieldIn(schemas, graph, type.name, field);
      return !resolve && isRaw(getNamedType(returned), entities);
    }),
  );

/** Whether values of the type stay what the subgraph gave. */
export const isRaw = (type: GraphQLNamedType, entities: ReadonlySet<string>): boolean =>
  isLeafType(type) || (!isAbstractType(type) && !entities.has(type.name));
