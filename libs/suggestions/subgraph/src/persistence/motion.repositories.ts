import { repositoryOf, sql } from '@renda/persistence';

import { bodyDecisionTable } from './body-decision.table.ts';
import { committeeMatterTable } from './committee-matter.table.ts';
import { motionSessionTable } from './motion-session.table.ts';
import { motionTable } from './motion.table.ts';

import type { RegionCode } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

export const motionRepository = (manager: EntityManager) => repositoryOf(manager, motionTable);

export const motionSessionRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, motionSessionTable);
  return {
    ...repository,
    of: async (regionCode: RegionCode, congressId: string | null, session: number) =>
      (
        await repository.where(
          sql`t.region_code = ${regionCode} AND t.congress_id IS NOT DISTINCT FROM ${congressId}::uuid AND t.session = ${session}`,
        )
      )[0] ?? null,
    /** The session of the congress that takes motions at that instant; of several the latest. */
    openAt: async (regionCode: RegionCode, instant: Date) =>
      (
        await repository.where(
          sql`t.region_code = ${regionCode} AND t.opens_at <= ${instant} AND t.closes_at >= ${instant}`,
        )
      ).toSorted((a, b) => b.opensAt.getTime() - a.opensAt.getTime())[0] ?? null,
  };
};

export const matterRepository = (manager: EntityManager) => repositoryOf(manager, committeeMatterTable);

/** Decisions about motions and matters, oldest first. */
export const otherDecisionRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, bodyDecisionTable);
  return {
    ofMotions: async (ids: readonly string[]) =>
      (await repository.where(sql`t.motion_id = ANY(${ids}::uuid[])`)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ofMatters: async (ids: readonly string[]) =>
      (await repository.where(sql`t.matter_id = ANY(${ids}::uuid[])`)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
};
