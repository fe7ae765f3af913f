export type Row = Record<string, unknown>;

export type RowMaker = (values: readonly unknown[]) => Row;

/** A column's name, and where among the values its value stands. */
export type Place = readonly [name: string, index: number];

/**
 * Makes rows with these properties, in this order. Written out as an object literal, all rows of a kind share one shape:
 * setting fifty properties by name, one after the other, takes twenty times as long.
 */
export const rowMakerOf = (places: readonly Place[]): RowMaker => {
  const literal = places.map(([name, index]) => `${JSON.stringify(name)}: values[${index}]`).join(', ');
  const known = makers.get(literal);
  if (known) return known;
  const maker = new Function('values', `return { ${literal} };`) as RowMaker;
  if (makers.size >= maximumMakers) makers.clear();
  makers.set(literal, maker);
  return maker;
};

// There are as many as kinds of statement; the bound is for names a client's query makes up.
const makers = new Map<string, RowMaker>();
const maximumMakers = 2_000;
