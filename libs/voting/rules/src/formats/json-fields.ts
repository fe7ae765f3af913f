import { formatErrors } from './format-errors.ts';

/** A value of a JSON file with the path that leads to it, so that a refusal names the field. */
export interface JsonField {
  readonly path: string;
  readonly value: unknown;
}

export const parseJson = (text: string): JsonField => {
  try {
    return { path: '$', value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch (error) {
    throw formatErrors.NOT_JSON({ reason: error instanceof Error ? error.message : String(error) });
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const hasField = ({ value }: JsonField, name: string): boolean =>
  isObject(value) && value[name] !== undefined && value[name] !== null;

export const fieldOf = ({ path, value }: JsonField, name: string): JsonField => {
  if (!isObject(value)) throw formatErrors.FIELD_INVALID({ path, expected: 'an object' });
  return { path: `${path}.${name}`, value: value[name] };
};

export const entriesOf = ({ path, value }: JsonField): readonly (readonly [string, JsonField])[] => {
  if (!isObject(value)) throw formatErrors.FIELD_INVALID({ path, expected: 'an object' });
  return Object.entries(value).map(([name, inner]) => [name, { path: `${path}.${name}`, value: inner }]);
};

export const listOf = ({ path, value }: JsonField): readonly JsonField[] => {
  if (!Array.isArray(value)) throw formatErrors.FIELD_INVALID({ path, expected: 'a list' });
  return value.map((inner: unknown, index) => ({ path: `${path}[${index}]`, value: inner }));
};

export const textOf = ({ path, value }: JsonField): string => {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value))) return String(value);
  throw formatErrors.FIELD_INVALID({ path, expected: 'a text' });
};

/** A whole number from `least` on. */
export const countOf = ({ path, value }: JsonField, least = 0): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw formatErrors.FIELD_INVALID({ path, expected: `a whole number from ${least}` });
};

export const truthOf = ({ path, value }: JsonField): boolean => {
  if (typeof value === 'boolean') return value;
  throw formatErrors.FIELD_INVALID({ path, expected: 'true or false' });
};

export const oneOf = <const T extends string>(field: JsonField, known: readonly T[]): T => {
  const found = known.find((name) => name === field.value);
  if (found === undefined) throw formatErrors.FIELD_INVALID({ path: field.path, expected: known.join(' / ') });
  return found;
};
