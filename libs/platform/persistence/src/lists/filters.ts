import { parseRegionCode, regionPrefix } from '@renda/kernel';

import { columnOf, quoted } from '../columns.ts';
import { listErrors } from '../errors.ts';
import { allOf } from '../sql.ts';
import { asDay, asFlag, asId, asList, asNumber, asObject, asText, asTime } from './operands.ts';

import type { StoredColumn } from '../columns.ts';
import type { Bind, SqlCondition } from '../sql.ts';
import type { Viewer } from '@renda/identity';
import type { EntitySchema } from 'typeorm';

/** Turns what a client wrote under one name of `where` into a condition on `t`. */
export type FilterCondition = (value: unknown, viewer: Viewer) => SqlCondition;

/** A filter, not yet tied to a table. */
export type Filter = (table: EntitySchema) => FilterCondition;

type Operator = (operand: unknown, column: StoredColumn) => SqlCondition;
type Operators = Readonly<Record<string, Operator>>;

/** `{ eq, in }` on an id; one that cannot be an id is nobody's. */
export const ids = (property = 'id'): Filter => onColumn(property, equalities(asId));

/** `{ eq, in }` on a state or another fixed word. */
export const oneOf = (property: string): Filter => onColumn(property, equalities(asText));

/** `{ eq, in, contains }`; `contains` takes `%` and `_` as they are written, and no account of case. */
export const text = (property: string): Filter =>
  onColumn(property, {
    ...equalities(asText),
    contains: (part, column) => (bind) =>
      `${placeOf(column)} ILIKE ${bind(`%${asText(part).replaceAll(/[\\%_]/g, '\\$&')}%`)}`,
  });

/** `{ eq }`. */
export const flag = (property: string): Filter => onColumn(property, { eq: equals(asFlag) });

/** `{ eq, in, lt, lte, gt, gte }` on a whole number. */
export const numbers = (property: string): Filter =>
  onColumn(property, { ...equalities(asNumber), ...comparisons(asNumber) });

/** `{ eq, lt, lte, gt, gte }` on a Day. */
export const days = (property: string): Filter => onColumn(property, { eq: equals(asDay), ...comparisons(asDay) });

/** `{ eq, lt, lte, gt, gte }` on an instant. */
export const times = (property: string): Filter => onColumn(property, { eq: equals(asTime), ...comparisons(asTime) });

/** `{ code, descendants }`: the region itself or, with `descendants`, also all that lie in it. */
export const regionIn =
  (property: string): Filter =>
  (table) => {
    const place = placeOf(columnOf(table, property));
    return (value) => (bind) => {
      const { code, descendants } = asObject(value, ['code', 'descendants']) as {
        code: string;
        descendants?: boolean | null;
      };
      const region = parseRegionCode(asText(code));
      return descendants ? `${place} LIKE ${bind(`${regionPrefix(region)}%`)}` : `${place} = ${bind(region)}`;
    };
  };

/** What no other filter can say, as SQL over `t`; `bind` every value. */
export const custom =
  <V = unknown>(condition: (value: V, bind: Bind, viewer: Viewer) => string): Filter =>
  () =>
  (value, viewer) =>
  (bind) =>
    condition(value as V, bind, viewer);

const onColumn =
  (property: string, operators: Operators): Filter =>
  (table) => {
    const column = columnOf(table, property);
    return (value) =>
      allOf(
        Object.entries(asObject(value, Object.keys(operators))).flatMap(([name, operand]) => {
          const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
          if (!operator)
            throw listErrors.UNKNOWN_FILTER({ name: `${property}.${name}`, known: Object.keys(operators) });
          // `eq: null` asks for rows without a value; any other operator given null is one the client left empty.
          return operand === undefined || (operand === null && name !== 'eq') ? [] : [operator(operand, column)];
        }),
      );
  };

type Reading = (operand: unknown, column: StoredColumn) => unknown;

const equals =
  (read: Reading): Operator =>
  (operand, column) =>
    operand === null
      ? () => `${placeOf(column)} IS NULL`
      : (bind) => `${placeOf(column)} = ${bind(read(operand, column))}::${castOf(column)}`;

const equalities = (read: Reading): Operators => ({
  eq: equals(read),
  in: (operands, column) => {
    const given = asList(operands);
    const values = given.filter((value) => value !== null).map((value) => read(value, column));
    return (bind) => {
      const found = `${placeOf(column)} = ANY(${bind(values)}::${castOf(column)}[])`;
      return given.includes(null) ? `(${found} OR ${placeOf(column)} IS NULL)` : found;
    };
  },
});

const comparisons = (read: Reading): Operators =>
  Object.fromEntries(
    Object.entries({ lt: '<', lte: '<=', gt: '>', gte: '>=' }).map(([name, sign]): [string, Operator] => [
      name,
      (operand, column) => (bind) => `${placeOf(column)} ${sign} ${bind(read(operand, column))}::${castOf(column)}`,
    ]),
  );

// A number beyond the column's range is no error: no row has it, and all are below it.
const castOf = ({ type }: StoredColumn): string => (type === 'integer' || type === 'smallint' ? 'bigint' : type);

const placeOf = ({ name }: StoredColumn): string => `t.${quoted(name)}`;
