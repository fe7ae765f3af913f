import { repositoryOf, sql } from '@renda/persistence';

import { suggestionTable } from './suggestion.table.ts';

import type { RegionCode } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { Suggestion } from './suggestion.table.ts';

/** What numbers a suggestion: the congress and session of a region; without a session, those filed between sessions. */
export interface NumberSeries {
  readonly regionCode: RegionCode;
  readonly congressId: string | null;
  readonly session: number | null;
}

export interface SuggestionRepository extends Repository<Suggestion> {
  /** The next number of the series; those who ask at once get theirs one after the other. */
  readonly nextNumber: (series: NumberSeries) => Promise<number>;
  /** Of several, the latest: an opinion may be turned into a suggestion again after one was withdrawn. */
  /** Those merged into any of them, in the order of registration. */
  readonly mergedInto: (parentIds: readonly string[]) => Promise<readonly Suggestion[]>;
  readonly ofOpinions: (opinionIds: readonly string[]) => Promise<readonly Suggestion[]>;
}

const noCongress = '00000000-0000-0000-0000-000000000000';

export const suggestionRepository = (manager: EntityManager): SuggestionRepository => {
  const repository = repositoryOf(manager, suggestionTable);
  return {
    ...repository,
    nextNumber: async ({ regionCode, congressId, session }) => {
      const [row] = await manager.query<{ number: number }[]>(
        `INSERT INTO number_series AS s (region_code, congress_id, session, last_number) VALUES ($1, $2, $3, 1)
         ON CONFLICT ON CONSTRAINT number_series_pkey DO UPDATE SET last_number = s.last_number + 1
         RETURNING last_number AS number`,
        [regionCode, congressId ?? noCongress, session ?? 0],
      );
      return row?.number ?? 1;
    },
    mergedInto: async (parentIds) =>
      (await repository.where(sql`t.merged_into_id = ANY(${parentIds}::uuid[])`)).toSorted(
        (a, b) => (a.number ?? 0) - (b.number ?? 0),
      ),
    ofOpinions: (opinionIds) => repository.where(sql`t.opinion_id = ANY(${opinionIds}::uuid[])`),
  };
};
