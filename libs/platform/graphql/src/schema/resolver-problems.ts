import { Kind } from 'graphql';

import { interfacesIn, isRoot, objectTypesIn } from './type-index.ts';

import type { DocumentNode } from 'graphql';

import type { ResolverMap, TypeResolvers } from './resolver-map.ts';
import type { ComposedType } from './type-index.ts';

/** The resolver map names nothing that the SDL lacks, and lacks nothing that only a resolver can answer. */
export const resolverProblems = (document: DocumentNode, resolvers: ResolverMap): readonly string[] => {
  const objects = objectTypesIn(document);
  const known = new Map([...objects, ...interfacesIn(document)].map((type) => [type.name, type]));
  const unions = document.definitions.flatMap((node) =>
    node.kind === Kind.UNION_TYPE_DEFINITION ? [node.name.value] : [],
  );
  return [
    ...Object.entries(resolvers).flatMap(([name, fields]) =>
      misspelt(name, Object.keys(fields ?? {}), known.get(name), unions.includes(name)),
    ),
    ...Object.entries(resolvers).flatMap(([name, fields]) => readingInfo(name, fields ?? {})),
    ...objects.flatMap((type) => [...unanswered(type, resolvers), ...withoutReference(type, resolvers)]),
  ];
};

const misspelt = (
  name: string,
  fields: readonly string[],
  type: ComposedType | undefined,
  isUnion: boolean,
): readonly string[] => {
  if (isUnion) return fields.filter((field) => field !== '__resolveType').map((field) => lacks(name, field));
  if (!type) return [`resolvers: the schema has no object type ${name}`];
  const inSchema = new Set(type.fields.map((field) => field.name.value));
  return fields
    .filter((field) => !inSchema.has(field) && !['__resolveReference', '__resolveType', '__isTypeOf'].includes(field))
    .map((field) => lacks(name, field));
};

const lacks = (type: string, field: string): string => `resolvers: the schema has no field ${type}.${field}`;

// `info` of a part of the gateway's plan is not the client's query, and merged execution has none to give.
const readingInfo = (name: string, fields: TypeResolvers): readonly string[] =>
  Object.entries(fields)
    .filter(([field, resolve]) => resolve.length > (field.startsWith('__') ? 2 : 3))
    .map(([field]) => `resolvers: ${name}.${field} reads info, which a resolver must not`);

const unanswered = (type: ComposedType, resolvers: ResolverMap): readonly string[] =>
  type.fields
    .filter((field) => isRoot(type) || (field.arguments ?? []).length > 0)
    .filter((field) => !Object.hasOwn(resolvers[type.name] ?? {}, field.name.value))
    .map((field) => `resolvers: ${type.name}.${field.name.value} has no resolver, and only one can answer it`);

// Apollo would hand the bare key on as the entity, and every other field would be null.
const withoutReference = (type: ComposedType, resolvers: ResolverMap): readonly string[] =>
  isResolvableEntity(type) && !Object.hasOwn(resolvers[type.name] ?? {}, '__resolveReference')
    ? [`resolvers: the entity ${type.name} has no __resolveReference`]
    : [];

const isResolvableEntity = (type: ComposedType): boolean =>
  type.directives
    .filter(({ name }) => name.value === 'key')
    .some(({ arguments: args }) => !args?.some(({ name, value }) => name.value === 'resolvable' && isFalse(value)));

const isFalse = (value: { readonly kind: string }): boolean => 'value' in value && value.value === false;
