import { isIntrospectionType, isObjectType } from 'graphql';

import { ruleOf } from './access-rule.ts';

import type { GraphQLSchema } from 'graphql';

import type { AccessRule } from './access-rule.ts';

export interface FieldAccess {
  readonly type: string;
  readonly field: string;
  readonly allow: AccessRule | null;
}

/** Every field of a subgraph with who may read it: what the walk of all roles over all fields compares. */
export const accessOf = (schema: GraphQLSchema): readonly FieldAccess[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type) && type.name !== '_Service')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name }) => !isFederationField(name))
        .map((field) => ({ type: type.name, field: field.name, allow: ruleOf(type, field) })),
    );

/** `_entities` is closed by the fields of the entities it returns; `_service` tells the SDL, which is no secret. */
export const isFederationField = (name: string): boolean => name === '_entities' || name === '_service';
