import { readDelimited, writeDelimited } from './delimited.ts';
import type { DelimitedRow } from './delimited.ts';
import { formatErrors } from './format-errors.ts';

/** A section of a .pb file: named columns and rows. Nothing is interpreted yet, so that nothing is lost. */
export interface PabulibSection {
  readonly columns: readonly string[];
  readonly rows: readonly DelimitedRow[];
}

/** The Pabulib format of participatory budgeting: META, PROJECTS and VOTES, separated by semicolons. */
export interface PabulibFile {
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: PabulibSection;
  readonly votes: PabulibSection;
}

const sectionNames = ['META', 'PROJECTS', 'VOTES'] as const;
type SectionName = (typeof sectionNames)[number];

export const parsePabulib = (text: string): PabulibFile => {
  const sections = new Map<SectionName, DelimitedRow[]>();
  let current: DelimitedRow[] | undefined;
  for (const row of readDelimited(text, ';')) {
    const section = sectionStartedBy(row);
    if (section && !sections.has(section)) {
      current = [];
      sections.set(section, current);
    } else if (current) current.push(row);
    else throw formatErrors.PB_LINE_OUTSIDE_SECTION({ line: row.line });
  }
  return {
    meta: metaOf(sectionOf(sections, 'META')),
    projects: sectionOf(sections, 'PROJECTS'),
    votes: sectionOf(sections, 'VOTES'),
  };
};

const sectionStartedBy = ({ fields }: DelimitedRow): SectionName | undefined => {
  const [first = '', ...rest] = fields;
  if (rest.some((field) => field.trim() !== '')) return undefined;
  return sectionNames.find((name) => name === first.trim().toUpperCase());
};

const sectionOf = (sections: ReadonlyMap<SectionName, readonly DelimitedRow[]>, name: SectionName): PabulibSection => {
  const [header, ...rows] = sections.get(name) ?? [];
  if (!header) throw formatErrors.PB_SECTION_MISSING({ section: name });
  const columns = header.fields.map((column) => column.trim().toLowerCase());
  for (const { line, fields } of rows) {
    const beyond = fields.slice(columns.length).some((field) => field.trim() !== '');
    if (beyond) throw formatErrors.PB_TOO_MANY_FIELDS({ line, fields: fields.length, columns: columns.length });
  }
  return { columns, rows };
};

const metaOf = ({ rows }: PabulibSection): ReadonlyMap<string, string> =>
  new Map(rows.map(({ fields: [key = '', value = ''] }) => [key.trim().toLowerCase(), value.trim()]));

/** The position of a column that must be there. */
export const columnOf = ({ columns }: PabulibSection, column: string, section: string): number => {
  const index = columns.indexOf(column);
  if (index < 0) throw formatErrors.PB_COLUMN_MISSING({ section, column });
  return index;
};

/** The file as text; reading it again gives the same file. */
export const writePabulib = ({ meta, projects, votes }: PabulibFile): string => {
  const lines = (name: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] => [
    name,
    ...[columns, ...rows].map((fields) => writeDelimited(fields, ';')),
  ];
  return [
    ...lines('META', ['key', 'value'], [...meta]),
    ...lines(
      'PROJECTS',
      projects.columns,
      projects.rows.map(({ fields }) => fields),
    ),
    ...lines(
      'VOTES',
      votes.columns,
      votes.rows.map(({ fields }) => fields),
    ),
    '',
  ].join('\n');
};
