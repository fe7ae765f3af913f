import { Kind } from 'graphql';

import { hasDirective, interfacesIn, isListType, namedTypeOf, objectTypesIn } from './type-index.ts';

import type { DocumentNode, FieldDefinitionNode, TypeNode } from 'graphql';

import type { ComposedType } from './type-index.ts';

/** Mutations take one input and return one payload (ONE-3); no list is unbounded (ONE-2). */
export const shapeProblems = (document: DocumentNode): readonly string[] => {
  const objects = objectTypesIn(document);
  return [
    ...objects.filter(({ name }) => name === 'Mutation').flatMap(({ fields }) => fields.flatMap(mutationProblems)),
    ...[...objects, ...interfacesIn(document)].flatMap(unboundedLists),
    ...objects.filter(isConnection).flatMap(connectionProblems),
  ];
};

export const isConnection = ({ name }: { readonly name: string }): boolean => name.endsWith('Connection');

const mutationProblems = (field: FieldDefinitionNode): readonly string[] => {
  const [input, ...more] = field.arguments ?? [];
  const takesOneInput = input?.name.value === 'input' && isRequired(input.type, 'Input') && more.length === 0;
  return [
    ...(takesOneInput ? [] : [`Mutation.${field.name.value} must take exactly one argument, \`input: …Input!\``]),
    ...(isRequired(field.type, 'Payload') ? [] : [`Mutation.${field.name.value} must return a \`…Payload!\``]),
  ];
};

const isRequired = (type: TypeNode, suffix: string): boolean =>
  type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE && namedTypeOf(type).endsWith(suffix);

const unboundedLists = (type: ComposedType): readonly string[] =>
  isConnection(type)
    ? []
    : type.fields
        .filter((field) => isListType(field.type) && !hasDirective(field, 'bounded'))
        .map((field) => `${type.name}.${field.name.value} is a list: make it a connection or say @bounded(max: …)`);

const connectionProblems = (type: ComposedType): readonly string[] => {
  const fields = type.fields.map((field) => field.name.value);
  return ['nodes', 'edges', 'pageInfo', 'totalCount']
    .filter((field) => !fields.includes(field))
    .map((field) => `${type.name} is a connection without ${field}`);
};
