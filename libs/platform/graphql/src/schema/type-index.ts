import { Kind } from 'graphql';

import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  TypeNode,
} from 'graphql';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
type InterfaceNode = InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

/** An object type or interface with all of its definitions and extensions in the document. */
export interface ComposedType {
  readonly name: string;
  readonly nodes: readonly (ObjectNode | InterfaceNode)[];
  readonly fields: readonly FieldDefinitionNode[];
  readonly directives: readonly ConstDirectiveNode[];
}

export const objectTypesIn = (document: DocumentNode): readonly ComposedType[] =>
  composed(
    document.definitions.filter(
      (node): node is ObjectNode =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
    ),
  );

export const interfacesIn = (document: DocumentNode): readonly ComposedType[] =>
  composed(
    document.definitions.filter(
      (node): node is InterfaceNode =>
        node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION,
    ),
  );

export const isRoot = ({ name }: { readonly name: string }): boolean =>
  name === 'Query' || name === 'Mutation' || name === 'Subscription';

/** The name of the type without its `!` and `[]`. */
export const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

export const isListType = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));

export const hasDirective = (
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): boolean => (directives ?? []).some((directive) => directive.name.value === name);

const composed = (nodes: readonly (ObjectNode | InterfaceNode)[]): readonly ComposedType[] =>
  [...Map.groupBy(nodes, (node) => node.name.value)].map(([name, parts]) => ({
    name,
    nodes: parts,
    fields: parts.flatMap((part) => part.fields ?? []),
    directives: parts.flatMap((part) => part.directives ?? []),
  }));
