import { columnErrors } from './errors.ts';
import { folded, foldedWithoutBrackets } from './fold.ts';
import { columnProblem } from './problems.ts';

import type { TableProblem } from './problems.ts';
import type { Heading } from './table.ts';

/** The headings a field may stand under, Chinese or English, the best first. */
export interface ColumnNames {
  readonly headings: readonly string[];
  readonly required?: boolean;
}

export type ColumnDictionary<F extends string> = Readonly<Record<F, ColumnNames>>;

/** What a user says instead: field → heading, or the column's letter; null: the table has none. */
export type ColumnMap = Readonly<Record<string, string | null>>;

export interface RecognisedColumns<F extends string> {
  readonly columns: { readonly [K in F]?: Heading };
  /** Headings no field was found for: no error, but to be shown. */
  readonly unknown: readonly Heading[];
  readonly problems: readonly TableProblem[];
}

/** Finds the column of each field by its heading, whatever its width, case, spaces and punctuation. */
export const recogniseColumns = <F extends string>(
  headings: readonly Heading[],
  dictionary: ColumnDictionary<F>,
  map: ColumnMap = {},
): RecognisedColumns<F> => {
  const fields = Object.keys(dictionary) as F[];
  const columns: { [K in F]?: Heading } = {};
  const problems: TableProblem[] = mapProblems(headings, fields, map);
  const mapped = new Set(fields.map((field) => headingIn(headings, map[field] ?? null)));
  const free = headings.filter((heading) => !mapped.has(heading));
  for (const field of fields) {
    const said = map[field];
    const [found, ...others] = said === undefined ? candidates(free, dictionary[field]) : saidHeading(headings, said);
    if (found && others.length === 0) columns[field] = found;
    else if (found) problems.push(ambiguous(field, [found, ...others]));
    else if (dictionary[field].required && !said) problems.push(missing(field, dictionary[field]));
  }
  const used = new Set<Heading | undefined>(Object.values(columns));
  return { columns, problems, unknown: headings.filter((heading) => !used.has(heading)) };
};

// The whole heading counts more than one without its brackets: 日期 beside 日期（预计）.
const candidates = (headings: readonly Heading[], { headings: names }: ColumnNames): readonly Heading[] => {
  const known = new Set(names.map(folded));
  const whole = headings.filter(({ text }) => known.has(folded(text)));
  return whole.length > 0 ? whole : headings.filter(({ text }) => known.has(foldedWithoutBrackets(text)));
};

const saidHeading = (headings: readonly Heading[], said: string | null): readonly Heading[] => {
  const heading = headingIn(headings, said);
  return heading ? [heading] : [];
};

const headingIn = (headings: readonly Heading[], said: string | null): Heading | undefined =>
  said === null
    ? undefined
    : (headings.find(({ text }) => text === said) ??
      headings.find(({ text }) => folded(text) === folded(said)) ??
      headings.find(({ column }) => column === said.toUpperCase()));

const mapProblems = (headings: readonly Heading[], fields: readonly string[], map: ColumnMap): TableProblem[] =>
  Object.entries(map).flatMap(([field, column]) => {
    if (!fields.includes(field)) return [columnProblem(null, columnErrors.COLUMN_FIELD_UNKNOWN({ field, fields }))];
    if (column === null || headingIn(headings, column)) return [];
    const texts = headings.map(({ text }) => text);
    return [columnProblem(null, columnErrors.COLUMN_MAPPED_TO_NOTHING({ field, column, headings: texts }))];
  });

const ambiguous = (field: string, headings: readonly Heading[]): TableProblem => {
  const columns = headings.map(({ column, text }) => `${column} (${text})`);
  return columnProblem(headings[0]?.column ?? null, columnErrors.COLUMN_AMBIGUOUS({ field, columns }));
};

const missing = (field: string, { headings }: ColumnNames): TableProblem =>
  columnProblem(null, columnErrors.COLUMN_MISSING({ field, headings }));
