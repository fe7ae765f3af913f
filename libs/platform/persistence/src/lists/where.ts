import { commonErrors } from '@renda/kernel';

import { listErrors } from '../errors.ts';
import { allOf, anyOf, noneOf } from '../sql.ts';
import { filterTooLarge, maximumConditions, maximumDepth } from './filter-limits.ts';

import type { SqlCondition } from '../sql.ts';
import type { FilterCondition } from './filters.ts';
import type { Viewer } from '@renda/identity';

/** What a client writes: filters by name, joined by and/or/not to any reasonable depth. */
export type Where = Readonly<Record<string, unknown>>;

/** One condition for the whole tree. Names side by side must all hold; a name given null asks nothing. */
export const whereCondition = (
  filters: ReadonlyMap<string, FilterCondition>,
  where: Where | null | undefined,
  viewer: Viewer,
): SqlCondition => {
  let conditions = 0;

  const part = (name: string, value: unknown, depth: number): SqlCondition => {
    conditions += 1;
    if (conditions > maximumConditions) throw filterTooLarge();
    if (name === 'and') return allOf(listOf(value).map((branch) => tree(branch, depth + 1)));
    if (name === 'or') return anyOf(listOf(value).map((branch) => tree(branch, depth + 1)));
    if (name === 'not') return noneOf(tree(value, depth + 1));
    const filter = filters.get(name);
    if (!filter) throw listErrors.UNKNOWN_FILTER({ name, known: [...filters.keys()] });
    return filter(value, viewer);
  };

  const tree = (value: unknown, depth: number): SqlCondition => {
    if (depth > maximumDepth) throw filterTooLarge();
    if (typeof value !== 'object' || value === null)
      throw commonErrors.INVALID_INPUT({ reason: 'A filter is an object.' });
    const given = Object.entries(value).filter(([, asked]) => asked !== null && asked !== undefined);
    return allOf(given.map(([name, asked]) => part(name, asked, depth)));
  };

  return tree(where ?? {}, 1);
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
