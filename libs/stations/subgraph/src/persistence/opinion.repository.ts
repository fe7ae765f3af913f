import { columnsOf, repositoryOf, sql } from '@renda/persistence';
import { owedStates } from '@renda/stations-rules';

import { citizenOpinionTable } from './citizen-opinion.table.ts';

import type { Day } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { CitizenOpinion } from './citizen-opinion.table.ts';

export interface OpinionRepository extends Repository<CitizenOpinion> {
  readonly byTrackingHash: (hash: string) => Promise<CitizenOpinion | null>;
  readonly ofSuggestion: (suggestionId: string) => Promise<readonly CitizenOpinion[]>;
  readonly duplicatesOf: (firstId: string) => Promise<readonly CitizenOpinion[]>;
  /** Fed back, and the day for rating has passed; locked, those another transaction holds left out. */
  readonly lockUnrated: (today: Day, limit: number) => Promise<readonly CitizenOpinion[]>;
  /** Overdue and not yet chased for that day; locked, those another transaction holds left out. */
  readonly lockUnchased: (today: Day, limit: number) => Promise<readonly CitizenOpinion[]>;
  /** Chasing is no change of the opinion, so its version stays. */
  readonly markChased: (ids: readonly string[]) => Promise<void>;
  /** Whether a case of that citizen's data is still running. */
  readonly isOpenFor: (contactId: string) => Promise<boolean>;
  /** Ended on the day or before, with personal data still there; the longest ended first. */
  readonly endedWithData: (on: Day, after: string | null, limit: number) => Promise<readonly CitizenOpinion[]>;
}

const select = `SELECT ${columnsOf(citizenOpinionTable, 't')} FROM citizen_opinion t`;

export const opinionRepository = (manager: EntityManager): OpinionRepository => {
  const repository = repositoryOf(manager, citizenOpinionTable);
  return {
    ...repository,
    byTrackingHash: async (hash) => (await repository.where(sql`t.tracking_hash = ${hash}`))[0] ?? null,
    ofSuggestion: (suggestionId) => repository.where(sql`t.suggestion_id = ${suggestionId}`),
    duplicatesOf: (firstId) => repository.where(sql`t.duplicate_of_id = ${firstId}`),
    lockUnrated: (today, limit) =>
      manager.query<CitizenOpinion[]>(
        `${select} WHERE t.state = 'FED_BACK' AND t.due_on < $1 ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [today, limit],
      ),
    lockUnchased: (today, limit) =>
      manager.query<CitizenOpinion[]>(
        `${select} WHERE t.due_on < $1 AND t.state = ANY($3) AND t.chased_for IS DISTINCT FROM t.due_on
         ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [today, limit, owedStates],
      ),
    markChased: async (ids) => {
      await manager.query('UPDATE citizen_opinion SET chased_for = due_on WHERE id = ANY($1::uuid[])', [ids]);
    },
    isOpenFor: async (contactId) =>
      (await repository.where(sql`t.contact_id = ${contactId} AND t.ended_on IS NULL`)).length > 0,
    endedWithData: (on, after, limit) =>
      manager.query<CitizenOpinion[]>(
        `${select} JOIN citizen_contact c ON c.id = t.contact_id
         WHERE t.ended_on <= $1 AND c.erased_at IS NULL AND ($2::uuid IS NULL OR t.id > $2::uuid) ORDER BY t.id LIMIT $3`,
        [on, after, limit],
      ),
  };
};
