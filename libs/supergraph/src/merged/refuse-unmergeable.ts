import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

import type { OwnedType } from './ownership.ts';
import { abstractTypesIn, fieldIn, isFederations, isKeyed, type Schemas } from './subgraph-types.ts';
import { Unmergeable } from './unmergeable.ts';

interface Merging {
  readonly api: GraphQLSchema;
  readonly types: ReadonlyMap<string, OwnedType>;
  readonly schemas: Schemas;
  readonly roots: ReadonlySet<string>;
}

/** Refuses, with the first reason found, what one schema would answer otherwise than the gateway does. */
export const refuseUnmergeable = (merging: Merging): void => {
  const { api, types, schemas } = merging;
  if (api.getSubscriptionType()) throw new Unmergeable('a subscription');
  for (const type of types.values()) refuseOwnership(type, merging);
  for (const schema of schemas) {
    for (const type of Object.values(schema.getTypeMap())) refuseType(type, api);
    for (const type of abstractTypesIn(schema)) {
      const hidden = schema.getPossibleTypes(type).find(({ name }) => api.getType(type.name) && !api.getType(name));
      if (hidden) throw new Unmergeable(`${type.name}, which may be ${hidden.name}, which is @inaccessible`);
    }
  }
  for (const [name, scalar] of Object.entries(api.getTypeMap())) {
    if (!isScalarType(scalar) || isSpecifiedScalarType(scalar)) continue;
    const own = schemas.map((schema) => schema.getType(name)).filter(isScalarType);
    if (own.some(({ serialize, parseValue }) => serialize !== own[0]?.serialize || parseValue !== own[0].parseValue)) {
      throw new Unmergeable(`the scalar ${name}, which subgraphs read in different ways`);
    }
  }
};

const refuseOwnership = (type: OwnedType, { api, schemas, roots }: Merging): void => {
  const isValue = !roots.has(type.name) && !isKeyed(type);
  const apiType = api.getType(type.name);
  for (const [name, shares] of type.fields) {
    const coordinate = `${type.name}.${name}`;
    if (isValue && [...type.keys.keys()].some((graph) => !shares.has(graph))) {
      throw new Unmergeable(`${coordinate}, which only some of the subgraphs of that value have`);
    }
    const fields = [...shares.keys()].map((graph) => fieldIn(schemas, graph, type.name, name));
    if (fields.some(({ type: returned }) => String(returned) !== String(fields[0]?.type))) {
      throw new Unmergeable(`${coordinate}, whose type differs between subgraphs`);
    }
    const apiField = isObjectType(apiType) ? apiType.getFields()[name] : undefined;
    for (const { resolve, args } of fields) {
      if (resolve && resolve.length > 3)
        throw new Unmergeable(`${coordinate}, whose resolver reads the gateway's query`);
      if (apiField) refuseHiddenDefaults(coordinate, args, apiField.args);
    }
  }
};

const refuseType = (type: GraphQLNamedType, api: GraphQLSchema): void => {
  if (isFederations(type.name)) return;
  const apiType = api.getType(type.name);
  if (isObjectType(type) && type.isTypeOf) throw new Unmergeable(`${type.name}, which checks its values by isTypeOf`);
  if (isInputObjectType(type) && isInputObjectType(apiType)) {
    refuseHiddenDefaults(type.name, Object.values(type.getFields()), Object.values(apiType.getFields()));
  }
  if (isEnumType(type) && isEnumType(apiType)) {
    const odd = type.getValues().find(({ name, value }) => value !== name || !apiType.getValue(name));
    if (odd)
      throw new Unmergeable(`the enum value ${type.name}.${odd.name}, which is hidden or stands for another value`);
  }
};

/** A default that clients may not see is still the subgraph's to fill in. */
const refuseHiddenDefaults = (
  owner: string,
  own: readonly (GraphQLArgument | GraphQLInputField)[],
  shown: readonly { readonly name: string }[],
): void => {
  const hidden = own.find(
    ({ name, defaultValue }) => defaultValue !== undefined && !shown.some((other) => other.name === name),
  );
  if (hidden) throw new Unmergeable(`${owner}, whose ${hidden.name} is hidden and has a default`);
};
