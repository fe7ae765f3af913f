import { columnsOf, repositoryOf, sql } from '@renda/persistence';

import { supervisedProjectTable } from './supervised-project.table.ts';

import type { Light, RegionCode } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { SupervisedProject } from './supervised-project.table.ts';

export interface ProjectRepository extends Repository<SupervisedProject> {
  readonly ofCandidates: (candidateIds: readonly string[]) => Promise<SupervisedProject[]>;
  readonly replacementsOf: (projectIds: readonly string[]) => Promise<SupervisedProject[]>;
  /** Those whose link nobody has accepted, locked in the order of their ids. */
  readonly lockUnlinked: (region: RegionCode, year: number) => Promise<SupervisedProject[]>;
  /** Under supervision, after the id, locked; those another transaction holds are left out. */
  readonly lockOpen: (after: string | null, limit: number) => Promise<SupervisedProject[]>;
  /** The light is reckoned, no change of the project: its version stays. */
  readonly markLight: (id: string, light: Light | null) => Promise<void>;
  /** Projects under supervision for each leader, committee or group of the region. */
  readonly loads: (
    region: RegionCode,
    by: 'leader_id' | 'committee_field' | 'group_id',
  ) => Promise<ReadonlyMap<string, number>>;
}

const select = `SELECT ${columnsOf(supervisedProjectTable, 't')} FROM supervised_project t`;
const open = `t.state NOT IN ('CLOSED', 'REPLACED', 'ENDED')`;

export const projectRepository = (manager: EntityManager): ProjectRepository => {
  const repository = repositoryOf(manager, supervisedProjectTable);
  return {
    ...repository,
    ofCandidates: (candidateIds) => repository.where(sql`t.candidate_project_id = ANY(${candidateIds}::uuid[])`),
    replacementsOf: (projectIds) => repository.where(sql`t.replaces_id = ANY(${projectIds}::uuid[])`),
    lockUnlinked: (region, year) =>
      manager.query<SupervisedProject[]>(
        `${select} WHERE t.region_code = $1 AND t.year = $2 AND t.link_state <> 'ACCEPTED' AND ${open}
         ORDER BY t.id FOR UPDATE`,
        [region, year],
      ),
    lockOpen: (after, limit) =>
      manager.query<SupervisedProject[]>(
        `${select} WHERE t.state IN ('DECIDED', 'PLANNED', 'UNDER_WAY', 'CARRIED_OVER', 'EVALUATED') AND ($1::uuid IS NULL OR t.id > $1::uuid)
         ORDER BY t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [after, limit],
      ),
    markLight: async (id, light) => {
      await manager.query('UPDATE supervised_project SET light = $2, updated_at = now() WHERE id = $1', [id, light]);
    },
    loads: async (region, by) => {
      const rows = await manager.query<{ id: string; load: number }[]>(
        `SELECT t.${by} AS id, count(*) AS load FROM supervised_project t
         WHERE t.region_code = $1 AND t.${by} IS NOT NULL AND t.link_state = 'ACCEPTED' AND ${open} GROUP BY 1`,
        [region],
      );
      return new Map(rows.map(({ id, load }) => [id, Number(load)]));
    },
  };
};
