import {
  defaultFieldResolver,
  getNamedType,
  GraphQLUnionType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

type Resolve = (source: unknown, args: unknown, context: unknown) => unknown;

export const resolverOfField = (type: GraphQLObjectType, name: string): Resolve =>
  (type.getFields()[name]?.resolve ?? defaultFieldResolver) as Resolve;

// Federation's own: what `_entities` gives is walked from the entities themselves.
const isFederations = (name: string): boolean => name.startsWith('_');

const fieldsOf = (type: GraphQLObjectType): readonly string[] =>
  Object.keys(type.getFields()).filter((name) => !isFederations(name));

const objectTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type) && !isFederations(type.name));

export const objectTypeOf = (schema: GraphQLSchema, name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no object type ${name}.`);
  return type;
};

/** Where a request can begin: the roots and the entities. */
export const walkedTypes = (schema: GraphQLSchema) => {
  const entities = schema.getType('_Entity');
  const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
  const start = [...roots, ...(entities instanceof GraphQLUnionType ? entities.getTypes() : [])];
  return { start, fieldsOf };
};

export const typesReturnedBy = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): readonly GraphQLObjectType[] => {
  const field = type.getFields()[name];
  if (!field) return [];
  const returned = getNamedType(field.type);
  if (isAbstractType(returned)) return schema.getPossibleTypes(returned);
  return isObjectType(returned) ? [returned] : [];
};

/** Every field of every object type, as `Type.field`. */
export const allFields = (schema: GraphQLSchema): readonly string[] =>
  objectTypes(schema).flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field}`));
