import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { asCommitteeStaff, dataOf, describeWithRealData } from '@renda/testing';

import { world } from './spec/world.ts';

interface Row {
  readonly name: string;
  readonly electoralUnit: string;
}

// The file quotes no cell, so a split reads it.
const deputiesIn = (folder: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(join(folder, 'deputies/npc12_term-12.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return { name: cells[columns.indexOf('name')] ?? '', electoralUnit: cells[columns.indexOf('area')] ?? '' };
  });
};

describeWithRealData('The roll of the 12th National People’s Congress (REP-1)', (folder) => {
  const nation = asCommitteeStaff('100000');

  it('is refused for the one row that is no person, taken without it, and the second time changes nothing', async () => {
    const given = await world();
    const rows = deputiesIn(folder);
    const { id: congressId } = await given.congress('100000', 12);
    const load = (wanted: readonly Row[]) =>
      given.send('importRepresentatives', { congressId, rows: wanted }, 'added changed unchanged', nation);

    const refused = await load(rows);
    const taken = await load(rows.filter(({ name }) => name !== '满族'));
    const again = await load(rows.filter(({ name }) => name !== '满族'));

    expect(rows).toHaveLength(2987);
    expect(refused).toBeRefusedWith('ROLL_REFUSED');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ params: { count: 1, column: 'name' } });
    expect(dataOf(taken)).toMatchObject({ importRepresentatives: { added: 2986 } });
    expect(dataOf(again)).toMatchObject({ importRepresentatives: { added: 0, changed: 0, unchanged: 2986 } });
  });

  it('keeps 28 names that several have apart: each is a seat and a person of its own', async () => {
    const given = await world();
    const rows = deputiesIn(folder).filter(({ name }) => name !== '满族');
    const shared = [...Map.groupBy(rows, ({ name }) => name)].filter(([, of]) => of.length > 1);
    const { id: congressId } = await given.congress('100000', 12);
    await given.made('importRepresentatives', { congressId, rows }, 'added', nation);

    const [told] = await given.database.manager.query<{ seats: number; persons: number; units: number }[]>(
      `SELECT count(*)::int AS seats, count(DISTINCT person_id)::int AS persons,
         count(DISTINCT (name, electoral_unit))::int AS units
       FROM representative WHERE name = ANY($1)`,
      [shared.map(([name]) => name)],
    );

    const expected = shared.reduce((sum, [, of]) => sum + of.length, 0);
    expect(shared).toHaveLength(28);
    expect(told).toEqual({ seats: expected, persons: expected, units: expected });
  });
});
