import { isIntrospectionType, isObjectType } from 'graphql';

import { resolverOf } from '../schema/resolver-of.ts';
import { isFederationField } from './access-of.ts';
import { ruleOf } from './access-rule.ts';
import { roleCheck } from './role-check.ts';

import type { Viewer } from '@renda/identity';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

import type { Resolver } from '../schema/resolver-of.ts';
import type { RoleCheck } from './role-check.ts';

interface WithViewer {
  readonly viewer: Viewer;
}

type Field = GraphQLField<unknown, unknown>;
type ResolveReference = (reference: object, context: WithViewer) => unknown;

/**
 * The one place where @allow is enforced: the check runs before the field's resolver, and before the reference of a
 * type of which the viewer may read nothing is loaded. A public field is left as it was, so it costs nothing.
 */
export const enforceAccess = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (isIntrospectionType(type) || type.name === '_Service') continue;
    guardFields(type);
    guardReference(type);
  }
  return schema;
};

const guardFields = (type: GraphQLObjectType): void => {
  for (const field of ownFields(type)) {
    const check = roleCheck(`${type.name}.${field.name}`, [ruleWithin(type, field)]);
    if (check) field.resolve = guarded(check, resolverOf(field));
  }
};

const guardReference = (type: GraphQLObjectType): void => {
  const subgraph = subgraphExtensionsOf(type);
  const check = roleCheck(
    type.name,
    ownFields(type).map((field) => ruleWithin(type, field)),
  );
  if (!check || !subgraph?.resolveReference) return;
  const { resolveReference } = subgraph;
  // Async, so that a refusal belongs to its own entity and not to the whole list of `_entities`.
  subgraph.resolveReference = async (reference, context) => {
    check(context.viewer);
    return resolveReference(reference, context);
  };
};

const guarded =
  (check: RoleCheck, resolve: Resolver): Resolver =>
  (source, args, context) => {
    check((context as WithViewer).viewer);
    return resolve(source, args, context);
  };

const ruleWithin = (type: GraphQLObjectType, field: Field) => ruleOf(type, field) ?? { roles: [] };

const ownFields = (type: GraphQLObjectType): readonly Field[] =>
  Object.values(type.getFields()).filter(({ name }) => !isFederationField(name));

const subgraphExtensionsOf = (type: GraphQLObjectType): { resolveReference?: ResolveReference } | undefined =>
  (type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } }).apollo?.subgraph;
