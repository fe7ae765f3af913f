import { Kind } from 'graphql';

import type { List } from '@renda/persistence';
import type { DocumentNode } from 'graphql';

/** The lists behind the inputs of the SDL, by the part of the name before `Where`, `OrderField` and `Group`. */
export type NamedLists = Readonly<Record<string, Pick<List<object>, 'filterNames' | 'orderNames' | 'groupNames'>>>;

/** Whatever a client may write under `where`, `orderBy` or `groupBy` is known to the list; else it would be refused at the request. */
export const listProblems = (document: DocumentNode, lists: NamedLists): readonly string[] =>
  Object.entries(lists).flatMap(([name, { filterNames, orderNames, groupNames }]) => {
    const where = namesIn(document, `${name}Where`);
    return [
      ...(where.length > 0 ? [] : [`lists: the schema has no input ${name}Where`]),
      ...unknown(`${name}Where`, where, [...filterNames, 'and', 'or', 'not'], 'filter'),
      ...unknown(`${name}OrderField`, namesIn(document, `${name}OrderField`), orderNames, 'order'),
      ...unknown(`${name}Group`, namesIn(document, `${name}Group`), groupNames, 'group'),
    ];
  });

const unknown = (type: string, asked: readonly string[], known: readonly string[], what: string): readonly string[] =>
  asked.filter((name) => !known.includes(name)).map((name) => `lists: ${type}.${name} is no ${what} of the list`);

const namesIn = (document: DocumentNode, type: string): readonly string[] =>
  document.definitions.flatMap((node) => {
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value === type) {
      return (node.fields ?? []).map((field) => field.name.value);
    }
    return node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === type
      ? (node.values ?? []).map((value) => value.name.value)
      : [];
  });
