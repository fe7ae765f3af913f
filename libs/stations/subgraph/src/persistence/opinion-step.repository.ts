import { columnsOf, repositoryOf } from '@renda/persistence';

import { opinionStepTable } from './opinion-step.table.ts';

import type { EntityManager } from 'typeorm';

import type { OpinionStep } from './opinion-step.table.ts';

export interface OpinionStepRepository {
  readonly add: (step: Omit<OpinionStep, 'id'>) => Promise<void>;
  readonly addAll: (steps: readonly Omit<OpinionStep, 'id'>[]) => Promise<void>;
  /** The last hundred of each, oldest first. */
  readonly latestOf: (opinionIds: readonly string[]) => Promise<readonly OpinionStep[]>;
  /** Takes a citizen's own words out of the steps the citizen made. */
  readonly eraseWords: (opinionId: string) => Promise<void>;
}

export const opinionStepRepository = (manager: EntityManager): OpinionStepRepository => {
  const repository = repositoryOf(manager, opinionStepTable);
  const addAll: OpinionStepRepository['addAll'] = async (steps) => {
    await repository.addAll(steps as readonly OpinionStep[]);
  };
  return {
    add: (step) => addAll([step]),
    addAll,
    latestOf: (opinionIds) =>
      manager.query<OpinionStep[]>(
        `SELECT ${columnsOf(opinionStepTable, 't')} FROM opinion_step t
         JOIN citizen_opinion o ON o.id = t.opinion_id
         WHERE t.opinion_id = ANY($1::uuid[]) AND t.number > o.steps - 100 ORDER BY t.opinion_id, t.number`,
        [opinionIds],
      ),
    eraseWords: async (opinionId) => {
      await manager.query(
        `UPDATE opinion_step SET note = NULL
         WHERE opinion_id = $1 AND action IN ('RATE', 'REHANDLE', 'WITHDRAW') AND note IS NOT NULL`,
        [opinionId],
      );
    },
  };
};
