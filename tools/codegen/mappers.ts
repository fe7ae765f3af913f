import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Kind } from 'graphql';
import ts from 'typescript';

import { root } from './generated-file.ts';

import type { ConstDirectiveNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode, TypeNode } from 'graphql';
import type { SubgraphFolder } from './subgraph-folder.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
type Mappers = Readonly<Record<string, string>>;

/**
 * Which TypeScript type stands behind each GraphQL type: what src/mappers.ts exports under the type's name; a page for a
 * connection; the key alone for an entity of another subgraph.
 */
export const mappersOf = (folder: SubgraphFolder): Mappers => {
  const objects = folder.document.definitions.filter(
    (node): node is ObjectNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const own = ownMappers(folder);
  const nodes: Mappers = { ...keysOnly(objects), ...own, HistoryEntry: 'DomainEvent' };
  return { ...nodes, ...pages(objects, nodes) };
};

/** `export type { Station } from './persistence/station.ts'` maps the GraphQL type Station to it. */
const ownMappers = ({ path }: SubgraphFolder): Mappers => {
  const file = join(root, path, 'src/mappers.ts');
  if (!existsSync(file)) return {};
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return Object.fromEntries(
    source.statements.flatMap(exportedNames).map((name) => [name, `../mappers.ts#${name} as ${name}Mapper`]),
  );
};

const exportedNames = (statement: ts.Statement): readonly string[] => {
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.map(({ name }) => name.text);
  }
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const isExported = isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isType && isExported ? [statement.name.text] : [];
};

const keysOnly = (objects: readonly ObjectNode[]): Mappers =>
  Object.fromEntries(
    objects.flatMap((node) => {
      const keys = (node.directives ?? []).filter(({ name }) => name.value === 'key').flatMap(fieldsOf);
      return keys.length > 0 ? [[node.name.value, keyType(node, [...new Set(keys)])]] : [];
    }),
  );

const keyType = (node: ObjectNode, keys: readonly string[]): string =>
  `{ readonly __typename?: '${node.name.value}'; ${keys.map((key) => `readonly ${key}: string;`).join(' ')} }`;

const fieldsOf = (key: ConstDirectiveNode): readonly string[] =>
  (key.arguments ?? []).flatMap(({ name, value }) =>
    name.value === 'fields' && value.kind === Kind.STRING ? value.value.split(' ') : [],
  );

const pages = (objects: readonly ObjectNode[], mapped: Mappers): Mappers =>
  Object.fromEntries(
    objects.flatMap((connection) => {
      const nodes = connection.fields?.find(({ name }) => name.value === 'nodes');
      if (!connection.name.value.endsWith('Connection') || !nodes) return [];
      return [[connection.name.value, `Page<${localName(namedTypeOf(nodes.type), mapped)}>`]];
    }),
  );

const localName = (type: string, mapped: Mappers): string => mapped[type]?.split(' as ').at(-1) ?? type;

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
