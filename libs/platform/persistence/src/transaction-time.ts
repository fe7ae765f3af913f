import type { EntityManager } from 'typeorm';

/** When the transaction began: what `created_at` and `updated_at` of all it writes will say. */
export const transactionTime = async (manager: EntityManager): Promise<Date> => {
  const [row] = await manager.query<{ now: Date }[]>('SELECT now()');
  return row?.now ?? new Date();
};
