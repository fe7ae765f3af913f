import type { SqlCondition } from '@renda/persistence';

/** Rows of `t` whose text may be read; of others only the title counts, in finding, ranking and comparing. */
export interface BodyVisible {
  readonly bodyVisible: SqlCondition;
}
