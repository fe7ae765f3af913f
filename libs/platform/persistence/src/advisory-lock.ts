import type { EntityManager } from 'typeorm';

// Subgraphs may share a database, and advisory locks are of the database: the schema is part of the key.
const key = `hashtextextended(current_schema() || ':' || $1, 0)`;

/** Waits until nobody else holds the lock of this name, and holds it to the end of the transaction. */
export const advisoryLock = async (manager: EntityManager, name: string): Promise<void> => {
  await manager.query(`SELECT pg_advisory_xact_lock(${key})`, [name]);
};

/** Takes the lock to the end of the transaction unless somebody holds it; says whether it did. */
export const tryAdvisoryLock = async (manager: EntityManager, name: string): Promise<boolean> => {
  const [answer] = await manager.query<{ locked: boolean }[]>(`SELECT pg_try_advisory_xact_lock(${key}) AS locked`, [
    name,
  ]);
  return answer?.locked === true;
};
