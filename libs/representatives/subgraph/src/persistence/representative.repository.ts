import { columnsOf, repositoryOf } from '@renda/persistence';

import { representativeContactTable, representativeTable } from './representative.table.ts';

import type { EntityManager } from 'typeorm';

import type { Representative, RepresentativeContact } from './representative.table.ts';

const columns = columnsOf(representativeTable, 't');

export const representativeRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, representativeTable),

  /** The whole roll: some 3,000 seats at most. */
  ofCongress: (congressId: string): Promise<Representative[]> =>
    manager.query<Representative[]>(`SELECT ${columns} FROM representative t WHERE t.congress_id = $1`, [congressId]),

  ofPersons: (personIds: readonly string[]): Promise<Representative[]> =>
    manager.query<Representative[]>(`SELECT ${columns} FROM representative t WHERE t.person_id = ANY($1::uuid[])`, [
      personIds,
    ]),
});

export const representativeContactRepository = (manager: EntityManager) => ({
  findByIds: (ids: readonly string[]): Promise<RepresentativeContact[]> =>
    manager.query<RepresentativeContact[]>(
      `SELECT ${columnsOf(representativeContactTable, 't')} FROM representative_contact t
       WHERE t.representative_id = ANY($1::uuid[])`,
      [ids],
    ),

  /** The seats whose number was not so before. */
  keepAll: async (contacts: readonly RepresentativeContact[]): Promise<ReadonlySet<string>> => {
    const rows = await manager.query<{ id: string }[]>(
      `INSERT INTO representative_contact AS c (representative_id, phone)
       SELECT i.id, i.phone FROM unnest($1::uuid[], $2::text[]) AS i (id, phone)
       ON CONFLICT (representative_id) DO UPDATE SET phone = excluded.phone WHERE c.phone <> excluded.phone
       RETURNING c.representative_id AS id`,
      [contacts.map(({ representativeId }) => representativeId), contacts.map(({ phone }) => phone)],
    );
    return new Set(rows.map(({ id }) => id));
  },
});
