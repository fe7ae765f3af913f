import { columnsOf, repositoryOf } from '@renda/persistence';

import { groupMembershipTable, representativeGroupTable } from './group.table.ts';

import type { EntityManager } from 'typeorm';

import type { RepresentativeGroup } from './group.table.ts';

export const groupRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, representativeGroupTable),

  /** The groups of representatives today, in pinyin order. */
  ofRepresentatives: (ids: readonly string[]): Promise<(RepresentativeGroup & { readonly memberId: string })[]> =>
    manager.query(
      `SELECT m.representative_id AS "memberId", ${columnsOf(representativeGroupTable, 't')}
       FROM group_membership m JOIN representative_group t ON t.id = m.group_id
       WHERE m.representative_id = ANY($1::uuid[]) AND m.ended_on IS NULL
       ORDER BY t.name COLLATE "zh-Hans-CN-x-icu", t.id`,
      [ids],
    ),
});

export const membershipRepository = (manager: EntityManager) => repositoryOf(manager, groupMembershipTable);
