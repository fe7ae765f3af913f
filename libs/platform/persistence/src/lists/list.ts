import { commonErrors } from '@renda/kernel';

import { columnsOf, keyColumnOf, quoted, storedColumnsOf, tableNameOf } from '../columns.ts';
import { allOf, bindings, everything } from '../sql.ts';
import { possibleKeys } from '../uuid.ts';
import { times } from './filters.ts';
import { once } from './once.ts';
import { orderTerms, ordersOf } from './orders.ts';
import { maximumPage, orderByOf } from './page-args.ts';
import { pageOf, placedRows } from './page.ts';
import { pageQuery } from './page-query.ts';
import { pagesOfParents } from './pages-by.ts';
import { countedStatistics } from './counted-statistics.ts';
import { groupOf, statisticsOf } from './statistics.ts';
import { whereCondition } from './where.ts';

import type { SqlCondition } from '../sql.ts';
import type { Counted } from './counted-statistics.ts';
import type { Filter } from './filters.ts';
import type { Order, OrderBy } from './orders.ts';
import type { Page } from './page.ts';
import type { PageArgs } from './page-args.ts';
import type { PageQuery } from './page-query.ts';
import type { Parent } from './parents.ts';
import type { Group, Rate, StatisticsArgs, StatisticsRow } from './statistics.ts';
import type { Viewer } from '@renda/identity';
import type { EntityManager, EntitySchema } from 'typeorm';

/** What a list of the graph offers. Names of filters and orders are those of its GraphQL inputs. */
export interface ListDefinition<T extends object> {
  readonly table: EntitySchema<T>;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly orders: Readonly<Record<string, Order>>;
  readonly defaultOrder: readonly OrderBy[];
  readonly groups?: Readonly<Record<string, Group>>;
  readonly rates?: Readonly<Record<string, Rate>>;
  /** Counts kept beside the table, for statistics they can answer; undefined for those they cannot. */
  readonly counted?: (args: StatisticsArgs, viewer: Viewer) => Counted | undefined;
  /** Relations that together hold all rows of the table the viewer may see, none of them twice: read each by itself for a page, so that each may have an index in the order asked. */
  readonly parts?: (viewer: Viewer) => readonly string[];
  /** The rows a viewer may see, in every way of reading the list; all, if not said. */
  readonly visibleTo?: (viewer: Viewer) => SqlCondition;
}

export interface List<T extends object> {
  readonly table: EntitySchema<T>;
  readonly filterNames: readonly string[];
  readonly orderNames: readonly string[];
  readonly groupNames: readonly string[];
  readonly rateNames: readonly string[];
  /** The rows of the filter the viewer may see, as a condition on `t`: for what is no page, as a ranking. */
  condition(args: Pick<PageArgs, 'where' | 'updatedSince'>, viewer: Viewer): SqlCondition;
  page(manager: EntityManager, args: PageArgs, viewer: Viewer): Promise<Page<T>>;
  /** All rows of the filter, one after the other, for exports: read page by page, so that memory does not grow. */
  all(
    manager: EntityManager,
    args: Pick<PageArgs, 'where' | 'orderBy' | 'updatedSince'>,
    viewer: Viewer,
  ): AsyncGenerator<T>;
  /** A page for every parent, empty ones too, by one statement; `countRows` of all of them takes one more. */
  pagesBy(
    manager: EntityManager,
    parent: Parent,
    parentIds: readonly string[],
    args: PageArgs,
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, Page<T>>>;
  /** In any order; what the viewer may not see is left out as if it were not there. */
  byIds(manager: EntityManager, ids: readonly string[], viewer: Viewer): Promise<readonly T[]>;
  statistics(manager: EntityManager, args: StatisticsArgs, viewer: Viewer): Promise<readonly StatisticsRow[]>;
}

/** Checks every name against the table at once, so that a misspelt one stops the start and no request. */
export const defineList = <T extends object>(definition: ListDefinition<T>): List<T> => {
  const { table, visibleTo = () => everything, rates = {} } = definition;
  const filters = new Map(Object.entries(definition.filters).map(([name, filter]) => [name, filter(table)]));
  const orders = ordersOf(table, definition.orders);
  const groups = new Map(Object.entries(definition.groups ?? {}).map(([name, group]) => [name, groupOf(table, group)]));
  const key = keyColumnOf(table);
  orderTerms(table, orders, definition.defaultOrder);

  const changed = storedColumnsOf(table).has('updatedAt') ? times('updatedAt')(table) : undefined;
  const since = (time: Date | string | null | undefined, viewer: Viewer): readonly SqlCondition[] => {
    if (!time) return [];
    if (!changed) throw commonErrors.INVALID_INPUT({ reason: 'The list does not know when its records changed.' });
    return [changed({ gte: time }, viewer)];
  };

  const condition = (args: Pick<PageArgs, 'where' | 'updatedSince'>, viewer: Viewer): SqlCondition =>
    allOf([visibleTo(viewer), whereCondition(filters, args.where, viewer), ...since(args.updatedSince, viewer)]);

  const query = (args: PageArgs, viewer: Viewer): PageQuery =>
    pageQuery(
      table,
      condition(args, viewer),
      orderTerms(table, orders, orderByOf(args, definition.defaultOrder)),
      args,
      definition.parts?.(viewer),
    );

  const page = async (manager: EntityManager, args: PageArgs, viewer: Viewer): Promise<Page<T>> => {
    const asked = query(args, viewer);
    const { bind, values } = bindings();
    const found = await manager.query<T[]>(asked.rows(bind), values);
    return pageOf<T>(
      asked.frame,
      placedRows(found),
      once(async () => {
        const counting = bindings();
        const [answer] = await manager.query<{ rows: number }[]>(asked.count(counting.bind), counting.values);
        return answer?.rows ?? 0;
      }),
    );
  };

  return {
    table,
    filterNames: [...filters.keys()],
    orderNames: [...orders.keys()],
    groupNames: [...groups.keys()],
    rateNames: Object.keys(rates),

    condition,

    page,

    all: async function* (manager, { where, orderBy, updatedSince }, viewer) {
      for (let after: string | undefined, goesOn = true; goesOn;) {
        const { rows, hasNextPage, cursorOf } = await page(
          manager,
          { where, orderBy, updatedSince, first: maximumPage, after },
          viewer,
        );
        yield* rows;
        const last = rows.at(-1);
        goesOn = hasNextPage && last !== undefined;
        after = last && cursorOf(last);
      }
    },

    pagesBy: async (manager, parent, parentIds, args, viewer) =>
      pagesOfParents<T>(manager, table, parent, parentIds, query(args, viewer)),

    byIds: async (manager, ids, viewer) => {
      const asked = possibleKeys(ids, key.type);
      if (asked.length === 0) return [];
      const { bind, values } = bindings();
      const text =
        `SELECT ${columnsOf(table, 't')} FROM ${tableNameOf(table)} t ` +
        `WHERE t.${quoted(key.name)} = ANY(${bind(asked)}::${key.type}[]) AND (${visibleTo(viewer)(bind)})`;
      return manager.query<T[]>(text, values);
    },

    statistics: (manager, args, viewer) => {
      const counted = definition.counted?.(args, viewer);
      return counted
        ? countedStatistics(manager, { counted, condition: whereCondition(filters, args.where, viewer), groups }, args)
        : statisticsOf(manager, { table, condition: condition(args, viewer), groups, rates }, args);
    },
  };
};
