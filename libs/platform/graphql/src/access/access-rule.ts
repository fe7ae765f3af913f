import { roles as allRoles } from '@renda/identity';

import type { Role } from '@renda/identity';
import type { ConstDirectiveNode, GraphQLField, GraphQLObjectType } from 'graphql';

/** Who may read a field: anyone, or a viewer with one of the roles; INTEGRATION with the scope as well. */
export type AccessRule = 'PUBLIC' | { readonly roles: readonly Role[]; readonly scope?: string };

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** What the directives of these nodes of one type or field say; null when they say nothing. */
export const ruleIn = (nodes: readonly (WithDirectives | null | undefined)[]): AccessRule | null => {
  const directives = nodes.flatMap((node) => node?.directives ?? []);
  const allow = directives.find(({ name }) => name.value === 'allow');
  if (allow) return { roles: rolesOf(allow), scope: scopeOf(allow) };
  return directives.some(({ name }) => name.value === 'public') ? 'PUBLIC' : null;
};

/** A field's own rule, or else its type's. */
export const ruleOf = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): AccessRule | null =>
  ruleIn([field.astNode]) ?? ruleIn([type.astNode, ...type.extensionASTNodes]);

const rolesOf = (allow: ConstDirectiveNode): readonly Role[] => {
  const value = argument(allow, 'roles');
  const names = value?.kind === 'ListValue' ? value.values : [];
  return names.flatMap((name) => (name.kind === 'EnumValue' ? allRoles.filter((role) => role === name.value) : []));
};

const scopeOf = (allow: ConstDirectiveNode): string | undefined => {
  const value = argument(allow, 'scope');
  return value?.kind === 'StringValue' ? value.value : undefined;
};

const argument = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((given) => given.name.value === name)?.value;
