import { commonErrors } from '@renda/kernel';
import { newId } from '@renda/persistence';

import { commandErrors } from './errors.ts';

import type { EntityManager } from 'typeorm';

import type { ExternalReference } from './command-base.ts';

export interface Registration<T> {
  /** Adds the thing under that id. */
  readonly create: (id: string) => Promise<T>;
  /** The thing registered before. */
  readonly existing: (id: string) => Promise<T | null>;
}

/**
 * Registers a thing of another system once: the second time, also at the same moment, gives the first one (EVT-3).
 * Without a reference it just creates. Throws EXTERNAL_REFERENCE_TAKEN if a thing of another type has the reference.
 */
export const registerOnce = async <T>(
  { manager }: { readonly manager: EntityManager },
  type: string,
  reference: ExternalReference | null | undefined,
  { create, existing }: Registration<T>,
): Promise<T> => {
  const id = newId();
  if (!reference) return create(id);
  const { system, id: externalId } = reference;
  // Waits for another transaction that is just registering the same.
  const taken = await manager.query<unknown[]>(
    `INSERT INTO external_reference (system, external_id, aggregate_type, aggregate_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING aggregate_id`,
    [system, externalId, type, id],
  );
  if (taken.length > 0) return create(id);
  const [known] = await manager.query<{ type: string; id: string }[]>(
    `SELECT aggregate_type AS type, aggregate_id AS id FROM external_reference WHERE system = $1 AND external_id = $2`,
    [system, externalId],
  );
  if (!known || known.type !== type) {
    throw commandErrors.EXTERNAL_REFERENCE_TAKEN(
      { system, id: externalId, type: known?.type },
      { field: 'externalReference' },
    );
  }
  const thing = await existing(known.id);
  if (thing === null) throw commonErrors.NOT_FOUND({ type, id: known.id });
  return thing;
};

/** Our ids of the things that another system knows by these ids, by its id; unknown ones are left out. */
export const idsByReference = async (
  manager: EntityManager,
  type: string,
  system: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await manager.query<{ externalId: string; id: string }[]>(
    `SELECT external_id AS "externalId", aggregate_id AS id FROM external_reference
     WHERE system = $1 AND external_id = ANY($2) AND aggregate_type = $3`,
    [system, externalIds, type],
  );
  return new Map(rows.map(({ externalId, id }) => [externalId, id]));
};
