import pg from 'pg';

const { builtins } = pg.types;

const textArray = 1009;
const dateArray = 1182;
const int8Array = 1016;

type Parser = (text: string) => unknown;

const theirInstant = pg.types.getTypeParser(builtins.TIMESTAMPTZ as never) as (text: string) => Date;
const [space, plus, minus] = [' ', '+', '-'].map((sign) => sign.charCodeAt(0));

// A page has hundreds of them, and Date.parse reads what PostgreSQL usually writes in a third of the driver's time.
const instant = (text: string): Date => {
  const sign = text.charCodeAt(text.length - 3);
  const isUsual = (sign === plus || sign === minus) && text.charCodeAt(10) === space;
  const time = isUsual ? Date.parse(`${text.slice(0, 10)}T${text.slice(11)}:00`) : Number.NaN;
  return Number.isNaN(time) ? theirInstant(text) : new Date(time);
};

const texts = pg.types.getTypeParser(textArray as never) as Parser;

// A date is a Day, not an instant; an int8 here is a count or a sequence, far below 2^53.
const ours = new Map<number, Parser>([
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
  [builtins.TIMESTAMPTZ, instant],
  [dateArray, texts],
  [int8Array, (text) => (texts(text) as (string | null)[]).map((value) => (value === null ? null : Number(value)))],
]);

/** How PostgreSQL's values become domain values, for the pools of this product only. */
export const postgresTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
