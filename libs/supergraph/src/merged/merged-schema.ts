import { Supergraph } from '@apollo/federation-internals';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInputObjectType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

import type { Entity } from './entity.ts';
import { fieldReading, type Reading } from './field-reading.ts';
import type { MergedRequest } from './merged-request.ts';
import { type OwnedType, readOwnership } from './ownership.ts';
import { refuseUnmergeable } from './refuse-unmergeable.ts';
import { entityTypesOf, fieldIn, type Schemas } from './subgraph-types.ts';

export interface NamedSchema {
  readonly name: string;
  /** Executable, with access enforced: what is merged is what is guarded. */
  readonly schema: GraphQLSchema;
}

/** What clients see of a supergraph, made anew at each call. Throws where the text is no supergraph. */
export const apiSchemasOf = (supergraphSdl: string): (() => GraphQLSchema) => {
  const schema = Supergraph.build(supergraphSdl).apiSchema();
  return () => schema.toGraphQLJSSchema();
};

/**
 * One executable schema of the supergraph, whose context is a `MergedRequest`. A field is answered by its own subgraph's
 * resolver; one of another subgraph is reached by that one's `__resolveReference`. The API schema given is filled in.
 * Throws `Unmergeable` where an answer could differ from the gateway's.
 */
export const mergedSchema = (
  supergraphSdl: string,
  subgraphs: readonly NamedSchema[],
  api: GraphQLSchema = apiSchemasOf(supergraphSdl)(),
): GraphQLSchema => {
  const schemas = subgraphs.map(({ schema }) => schema);
  const types = readOwnership(
    supergraphSdl,
    subgraphs.map(({ name }) => name),
  );
  const rootTypes = [api.getQueryType(), api.getMutationType()].filter(isObjectType);
  const roots = new Set(rootTypes.map(({ name }) => name));
  refuseUnmergeable({ api, types, schemas, roots });

  takeScalarsAndDefaults(api, types, schemas);
  const reading = fieldReading(types, schemas, entityTypesOf(types, schemas, roots));
  for (const type of Object.values(api.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type)) type.resolveType = (value) => (value as Entity).typeName;
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) resolveField(type, field, reading, roots);
  }
  for (const field of Object.values(api.getMutationType()?.getFields() ?? {})) startAfresh(field);
  return api;
};

type Field = GraphQLField<unknown, MergedRequest>;

const resolveField = (
  type: GraphQLObjectType,
  field: Field,
  { entities, schemas, types, readerOf }: Reading,
  roots: ReadonlySet<string>,
): void => {
  const shares = types.get(type.name)?.fields.get(field.name) ?? new Map<number, unknown>();
  const [graph = 0] = shares.keys();
  const own = fieldIn(schemas, graph, type.name, field.name);
  const named = getNamedType(field.type);
  const leadsOn = !isLeafType(named) && (isAbstractType(named) || entities.has(named.name));
  // A plain property of a plain value is read as it stands, which costs least.
  if (!own.resolve && !leadsOn && !entities.has(type.name) && !roots.has(type.name)) return;
  field.resolve = readerOf(type.name, field.name);
};

/** A mutation reads nothing that was read before the one that ran before it. */
const startAfresh = (field: Field): void => {
  const { resolve } = field;
  field.resolve = (source, args, request, info) => {
    request.forget();
    return resolve?.(source, args, request, info);
  };
};

const takeScalarsAndDefaults = (api: GraphQLSchema, types: ReadonlyMap<string, OwnedType>, schemas: Schemas): void => {
  for (const type of Object.values(api.getTypeMap())) {
    const own = schemas.map((schema) => schema.getType(type.name));
    if (isScalarType(type) && !isSpecifiedScalarType(type)) {
      const [scalar] = own.filter(isScalarType);
      if (scalar) {
        const { serialize, parseValue, parseLiteral } = scalar;
        Object.assign(type, { serialize, parseValue, parseLiteral });
      }
    }
    if (isInputObjectType(type)) {
      for (const input of own.filter(isInputObjectType)) {
        takeDefaults(Object.values(type.getFields()), Object.values(input.getFields()));
      }
    }
    if (isObjectType(type)) {
      for (const { name, args } of Object.values(type.getFields())) {
        for (const graph of types.get(type.name)?.fields.get(name)?.keys() ?? []) {
          takeDefaults(args, fieldIn(schemas, graph, type.name, name).args);
        }
      }
    }
  }
};

/** The supergraph's text has no scalars that could read a default: the subgraph's is read already. */
const takeDefaults = (
  shown: readonly (GraphQLArgument | GraphQLInputField)[],
  own: readonly (GraphQLArgument | GraphQLInputField)[],
): void => {
  for (const argument of shown) {
    const same = own.find(({ name }) => name === argument.name);
    if (same) argument.defaultValue = same.defaultValue;
  }
};
