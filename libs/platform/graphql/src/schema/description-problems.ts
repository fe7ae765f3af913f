import { isTypeDefinitionNode, Kind } from 'graphql';

import { isRoot } from './type-index.ts';

import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  InputValueDefinitionNode,
  StringValueNode,
} from 'graphql';

interface Described {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
}

interface Member extends Described {
  readonly arguments?: readonly InputValueDefinitionNode[];
}

/** SDL is documentation: every type, field, argument and enum value says a fact. Entities of others (`extend type`, stubs) are described by their owner. */
export const descriptionProblems = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((node) => [...typeProblems(node), ...membersOf(node).flatMap(memberProblems(node))]);

const typeProblems = (node: DefinitionNode): readonly string[] =>
  isTypeDefinitionNode(node) && !isStub(node) && !isRoot({ name: node.name.value })
    ? undescribed(node.name.value, node)
    : [];

const memberProblems =
  (node: DefinitionNode) =>
  (member: Member): readonly string[] => {
    const coordinate = `${nameOf(node)}.${member.name.value}`;
    return [
      ...(isForeignKey(node, member) ? [] : undescribed(coordinate, member)),
      ...(member.arguments ?? []).flatMap((argument) =>
        undescribed(`${coordinate}(${argument.name.value}:)`, argument),
      ),
    ];
  };

const undescribed = (
  coordinate: string,
  { description }: { readonly description?: StringValueNode },
): readonly string[] => (description?.value.trim() ? [] : [`description: ${coordinate} has none`]);

const nameOf = (node: DefinitionNode): string => ('name' in node && node.name ? node.name.value : '');

const membersOf = (node: DefinitionNode): readonly Member[] => {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return node.fields ?? [];
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return node.values ?? [];
    case Kind.DIRECTIVE_DEFINITION:
      return (node.arguments ?? []) as readonly Member[];
    default:
      return [];
  }
};

const keysOf = (node: DefinitionNode): readonly ConstDirectiveNode[] =>
  'directives' in node && node.directives
    ? (node.directives as readonly ConstDirectiveNode[]).filter(({ name }) => name.value === 'key')
    : [];

const isStub = (node: DefinitionNode): boolean =>
  keysOf(node).some((key) => key.arguments?.some(({ name }) => name.value === 'resolvable'));

const isForeignKey = (node: DefinitionNode, member: Member): boolean =>
  (isStub(node) || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  keysOf(node).some((key) =>
    key.arguments?.some(
      ({ name, value }) =>
        name.value === 'fields' &&
        'value' in value &&
        String(value.value)
          .split(/[\s{}]+/)
          .includes(member.name.value),
    ),
  );
