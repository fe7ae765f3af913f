import { repositoryOf } from '@renda/persistence';

import { regionTable } from './region.table.ts';

import type { RegionFacts } from '@renda/representatives-rules';
import type { EntityManager } from 'typeorm';

/** What an import did to one division; those it left as they were are not told. */
export interface ImportedRegion extends RegionFacts {
  readonly isNew: boolean;
}

export const regionRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, regionTable),

  /** Adds what is new and changes what differs, by one statement; parents must come in the same call or be there. */
  importAll: (rows: readonly RegionFacts[]): Promise<ImportedRegion[]> =>
    manager.query<ImportedRegion[]>(
      `INSERT INTO region AS r (code, name, level, kind, parent_code)
       SELECT i.code, i.name, i.level, i.kind, i."parentCode"
       FROM jsonb_to_recordset($1::jsonb) AS i (code text, name text, level text, kind text, "parentCode" text)
       ON CONFLICT (code) DO UPDATE
         SET name = excluded.name, level = excluded.level, kind = excluded.kind, parent_code = excluded.parent_code,
             version = r.version + 1, updated_at = now()
         WHERE (r.name, r.level, r.kind, r.parent_code)
           IS DISTINCT FROM (excluded.name, excluded.level, excluded.kind, excluded.parent_code)
       RETURNING r.code, r.name, r.level, r.kind, r.parent_code AS "parentCode", r.version = 1 AS "isNew"`,
      [JSON.stringify(rows)],
    ),
});
