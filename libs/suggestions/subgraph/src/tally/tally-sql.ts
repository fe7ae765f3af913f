import { noDay } from './define-tally.ts';

import type { TallyDefinition } from './define-tally.ts';
import type { Fold } from './fold.ts';

/** The facet under which all rows are counted, whatever else they are. */
export const wholeFacet = 'ALL';

const facetColumns = ({ facets }: TallyDefinition): readonly string[] =>
  Object.values(facets).map(({ column }) => column);

/** What stands for a value in the counts: nothing for none, else the value after a mark. */
export const storedValue = (value: string): string => `coalesce('=' || ${value}::text, '')`;

/** The tables of the counts, and rows of `source` (alias r, its standing in `standing`) noted as changes. */
export const tallyTables = (tally: TallyDefinition): string => {
  const { table, facets, measures } = tally;
  const counts = ['n', ...Object.keys(measures)];
  return `CREATE TABLE ${table}_tally (
  facet text NOT NULL,
  value text NOT NULL,
  standing text NOT NULL,
  region_code text NOT NULL,
  period date NOT NULL,
${counts.map((name) => `  ${name} bigint NOT NULL,`).join('\n')}
  CONSTRAINT ${table}_tally_pkey PRIMARY KEY (facet, region_code, period, standing, value)
);
CREATE TABLE ${table}_tally_change (
  position bigint GENERATED ALWAYS AS IDENTITY,
  standing text NOT NULL,
  region_code text NOT NULL,
  day date,
${Object.values(facets)
  .map(({ column, type }) => `  ${column} ${type},`)
  .join('\n')}
${counts.map((name) => `  ${name} bigint NOT NULL,`).join('\n')}
  CONSTRAINT ${table}_tally_change_pkey PRIMARY KEY (position)
);`;
};

/** Notes rows as changes: `rows` are `SELECT sign, standing, r.*`; what comes and goes alike is left out. */
export const notedChanges = (tally: TallyDefinition, rows: string): string => {
  const { table, day, region, measures } = tally;
  const facets = facetColumns(tally);
  const names = Object.keys(measures);
  const flags = names.map((name) => `coalesce((${measures[name]})::int, 0) AS ${name}`);
  const kept = ['standing', 'region_code', 'day', ...facets, ...names].join(', ');
  return `INSERT INTO ${table}_tally_change (standing, region_code, day, ${[...facets, 'n', ...names].join(', ')})
  SELECT standing, region_code, day, ${[...facets, 'sum(sign)', ...names.map((name) => `sum(sign) * ${name}`)].join(', ')}
  FROM (SELECT r.sign, r.standing, r.${region} AS region_code, r.${day} AS day, ${[...facets.map((name) => `r.${name}`), ...flags].join(', ')}
        FROM (${rows}) r) f
  GROUP BY ${kept} HAVING sum(sign) <> 0`;
};

/** Adds changes, `changes` being a relation of them, to the counts. */
export const addedUp = (tally: TallyDefinition, changes: string): string => {
  const { table, facets, measures } = tally;
  const counts = ['n', ...Object.keys(measures)];
  const values = [
    `('${wholeFacet}', '', date_trunc('month', c.day)::date)`,
    ...Object.entries(facets).map(
      ([name, { column }]) => `('${name}', ${storedValue(`c.${column}`)}, date_trunc('year', c.day)::date)`,
    ),
  ];
  return `INSERT INTO ${table}_tally AS t (facet, value, standing, region_code, period, ${counts.join(', ')})
  SELECT v.facet, v.value, c.standing, c.region_code, coalesce(v.period, ${noDay}), ${counts.map((name) => `sum(c.${name})`).join(', ')}
  FROM ${changes} c CROSS JOIN LATERAL (VALUES ${values.join(', ')}) AS v (facet, value, period)
  GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT ON CONSTRAINT ${table}_tally_pkey DO UPDATE SET ${counts.map((name) => `${name} = t.${name} + excluded.${name}`).join(', ')}`;
};

export const foldOf = (tally: TallyDefinition): Fold => ({
  changes: `${tally.table}_tally_change`,
  added: (changes) => addedUp(tally, changes),
});
