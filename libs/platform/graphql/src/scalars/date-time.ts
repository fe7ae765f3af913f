import { graphqlErrors } from '../errors/graphql-errors.ts';
import { textScalar } from './text-scalar.ts';

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const chinaOffset = 8 * 60 * 60 * 1000;

const parseInstant = (text: string): Date => {
  const instant = new Date(written.test(text) ? text : Number.NaN);
  if (Number.isNaN(instant.getTime()) || !isRealDay(text)) throw graphqlErrors.INVALID_DATE_TIME({ value: text });
  return instant;
};

// `new Date` takes 30 February for 1 or 2 March.
const isRealDay = (text: string): boolean => {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

const inChina = (instant: Date): string =>
  new Date(instant.getTime() + chinaOffset).toISOString().replace(/(?:\.000)?Z$/, '+08:00');

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  parse: parseInstant,
  serialize: (instant) => inChina(new Date(instant)),
});
