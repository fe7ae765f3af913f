import { dataOf } from '@renda/testing';

import { inspection } from './spec/inputs.ts';
import { itemIn, problemIn } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { staff, supervisionWorld } from './spec/supervision-world.ts';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const copies = 199;

describe('SQL statements per query (ONE-6)', () => {
  let world: SupervisionWorld;

  /** Copies a row of a table with new ids, by SQL for speed. */
  const copy = (table: string, changes = '') =>
    world.database.manager.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()) ${changes})).*
       FROM (SELECT * FROM ${table} LIMIT 1) AS r, generate_series(1, $1) AS n`,
      [copies],
    );

  beforeAll(async () => {
    world = await supervisionWorld();
    const { id: projectId } = await projectIn(world, 'CLOSED');
    await problemIn(world, 'REPORTED', { projectId });
    await world.done('recordInspection', { projectId, ...inspection }, staff);
    const { id: itemId } = await itemIn(world, 'CLOSED');
    await problemIn(world, 'REPORTED', { itemId });
    await copy(
      'supervised_project',
      `|| jsonb_build_object('state', 'UNDER_WAY', 'responsible_unit_id', gen_random_uuid())`,
    );
    await copy('supervision_item');
    await copy('inspection');
    await copy('rectification');
    await world.database.manager.query(
      `UPDATE rectification r SET project_id = p.id, item_id = NULL FROM
         (SELECT id, row_number() OVER (ORDER BY id) AS n FROM supervised_project) p,
         (SELECT id, row_number() OVER (ORDER BY id) AS n FROM rectification) o
       WHERE o.id = r.id AND o.n = p.n`,
    );
  });

  it.each([
    [
      'projects with all that hangs on them',
      `supervisedProjects(first: $first) { totalCount nodes { id planDeadline { due } progress { light } plan { milestones { title } } plans { nodes { milestones { title } } }
        reports { nodes { percent } } decisions { id } acceptances { id } evaluations { id } inspections { totalCount nodes { id participants { id } } }
        rectifications { nodes { id inspection { id } project { id } } } replacedBy { id } replaces { id } history { nodes { kind } } } }`,
    ],
    [
      'items',
      `supervisionItems(first: $first) { totalCount nodes { id steps { text } evaluations { id } inspections { nodes { id } } rectifications { nodes { id } } } }`,
    ],
    [
      'inspections',
      `inspections(first: $first) { nodes { id project { id plan { id } } item { id } rectifications { nodes { id } } } }`,
    ],
    [
      'problems',
      `rectifications(first: $first) { nodes { id overdue project { progress { light } } item { steps { id } } inspection { id } } }`,
    ],
  ])('are as many for 200 %s as for one', async (_, field) => {
    const counts: number[] = [];
    for (const first of [1, 50, 200]) {
      counts.push(
        await world.statementsOf(async () =>
          dataOf(await world.ask(`query ($first: Int) { ${field} }`, { first }, staff)),
        ),
      );
    }

    expect(counts[1]).toBe(counts[2]);
    expect(counts[2]).toBeLessThanOrEqual(20);
    // One row may lack what others have, never the other way.
    expect(counts[0]).toBeLessThanOrEqual(counts[1] ?? 0);
  });

  it('are as many for the projects of 50 units as of one', async () => {
    const units = await world.database.manager.query<{ id: string }[]>(
      'SELECT DISTINCT responsible_unit_id AS id FROM supervised_project LIMIT 50',
    );
    const asked = (count: number) =>
      world.statementsOf(async () =>
        dataOf(
          await world.ask(
            'query ($of: [_Any!]!) { _entities(representations: $of) { ... on HandlingUnit { projects { totalCount nodes { id progress { light } } } } } }',
            { of: units.slice(0, count).map(({ id }) => ({ __typename: 'HandlingUnit', id })) },
          ),
        ),
      );

    expect(await asked(50)).toBe(await asked(1));
  });
});
