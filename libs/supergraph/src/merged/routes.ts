import type { FieldSet } from './field-set.ts';
import type { FieldShare, Key, OwnedType } from './ownership.ts';

/** How to enter a subgraph with an entity: by which key, and which subgraph tells each field of it. */
export interface Route {
  readonly key: FieldSet;
  readonly sources: readonly number[];
}

/** Every subgraph that an entity which came from `home` can be taken to, the nearest first. */
export const routesFrom = (type: OwnedType, home: number): ReadonlyMap<number, Route> => {
  const routes = new Map<number, Route>();
  for (;;) {
    const told = [home, ...routes.keys()];
    const found = [...type.keys]
      .filter(([graph]) => !told.includes(graph))
      .flatMap(([graph, keys]) => {
        const route = routeBy(type, keys, home, told);
        return route ? [[graph, route] as const] : [];
      });
    if (found.length === 0) return routes;
    for (const [graph, route] of found) routes.set(graph, route);
  }
};

const routeBy = (type: OwnedType, keys: readonly Key[], home: number, told: readonly number[]): Route | undefined => {
  for (const { fields, resolvable } of keys) {
    const sources = fields.map(({ name }) => told.find((graph) => tells(type, name, graph, home)));
    if (resolvable && sources.every((source) => source !== undefined)) return { key: fields, sources };
  }
  return undefined;
};

const tells = (type: OwnedType, field: string, graph: number, home: number): boolean => {
  const share = type.fields.get(field)?.get(graph);
  if (!share || share.requires) return false;
  return !share.external || (graph === home && isInKey(type.keys.get(graph), field));
};

const isInKey = (keys: readonly Key[] = [], field: string): boolean =>
  keys.some(({ fields }) => fields.some(({ name }) => name === field));

/** What an entity's own subgraph tells of others' fields, because the field that led to it provides them. */
export type Provided = FieldSet | null;

/** The subgraph that answers a field of an entity from `home`; undefined where no way leads to one. */
export const answering = (
  type: OwnedType,
  field: string,
  home: number,
  routes: ReadonlyMap<number, Route>,
  provided: Provided,
): number | undefined => {
  const shares = type.fields.get(field) ?? new Map<number, FieldShare>();
  const own = shares.get(home);
  if (own && (!own.external || isInKey(type.keys.get(home), field) || provided?.some(({ name }) => name === field))) {
    return home;
  }
  return [...routes.keys()].find((graph) => shares.get(graph)?.external === false);
};
