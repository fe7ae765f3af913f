import type { Bind, SqlCondition } from '../sql.ts';
import type { Place } from './cursor.ts';
import type { OrderTerm } from './orders.ts';

export type Side = 'AFTER' | 'BEFORE';

interface PlacedTerm extends OrderTerm {
  /** The cursor's value as SQL, null where the cursor's row has none. */
  readonly value: string | null;
}

/** The rows strictly after, or before, the place; the place's own row need not exist any more. */
export const beyond =
  (terms: readonly OrderTerm[], place: Place, side: Side): SqlCondition =>
  (bind) => {
    const placed = terms.map((term, index) => ({ ...term, value: bound(bind, term, place[index] ?? null) }));
    return isUniform(placed) ? asRow(placed, side) : asAlternatives(placed, side);
  };

const bound = (bind: Bind, { type }: OrderTerm, value: string | null): string | null =>
  value === null ? null : `${bind(value)}::${type}`;

const isUniform = (terms: readonly PlacedTerm[]): boolean =>
  terms.every(({ nullable, direction }) => !nullable && direction === terms[0]?.direction);

// A comparison of rows is the one form an index on all the columns serves at once.
const asRow = (terms: readonly PlacedTerm[], side: Side): string => {
  const rows = `(${terms.map(({ expression }) => expression).join(', ')})`;
  return `${rows} ${signOf(terms[0]?.direction ?? 'ASC', side)} (${terms.map(({ value }) => value).join(', ')})`;
};

const asAlternatives = (terms: readonly PlacedTerm[], side: Side): string => {
  const alternatives = terms.map((term, index) =>
    [...terms.slice(0, index).map(isEqual), isBeyond(term, side)].join(' AND '),
  );
  const [first] = terms;
  // Says nothing new, but lets an index skip to the place; not where rows without a value come after it.
  const skips = first && first.value !== null && (side === 'BEFORE' || !first.nullable);
  const bound = skips ? `${first.expression} ${signOf(first.direction, side)}= ${first.value} AND ` : '';
  return `${bound}(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
};

const isEqual = ({ expression, value }: PlacedTerm): string =>
  value === null ? `${expression} IS NULL` : `${expression} = ${value}`;

// Nulls are last: nothing comes after null but by a later term, and every value comes before it.
const isBeyond = ({ expression, value, direction, nullable }: PlacedTerm, side: Side): string => {
  if (value === null) return side === 'AFTER' ? 'false' : `${expression} IS NOT NULL`;
  const compared = `${expression} ${signOf(direction, side)} ${value}`;
  return nullable && side === 'AFTER' ? `(${compared} OR ${expression} IS NULL)` : compared;
};

const signOf = (direction: 'ASC' | 'DESC', side: Side): '<' | '>' =>
  (direction === 'ASC') === (side === 'AFTER') ? '>' : '<';
