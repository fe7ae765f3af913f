import { v7 } from 'uuid';

import type { EntitySchemaColumnOptions } from 'typeorm';

/** What every stored thing has beside its own facts. */
export interface Stored {
  readonly id: string;
  /** 1 when added, one more with every save. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * The columns of `Stored`, to be spread into an EntitySchema. Their SQL in a migration:
 * `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
 * created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`.
 */
export const storedColumns = {
  id: { type: 'uuid', primary: true },
  version: { type: 'integer', default: 1 },
  createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'now()' },
  updatedAt: { type: 'timestamptz', name: 'updated_at', default: () => 'now()' },
} as const satisfies Record<keyof Stored, EntitySchemaColumnOptions>;

/** UUIDv7: ids made later sort later. Not for ballots, whose order must say nothing (VOT-5). */
export const newId = (): string => v7();
