import { openWorld, refusalIn, rows } from '../spec/bad-input/world.ts';

import type { World } from '../spec/bad-input/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const { of } of rows) for (const name of world.statesOf(of)) await world.at(name);
}, 180_000);

const acceptable = /^(?!NOT REFUSED|INTERNAL_SERVER_ERROR|GRAPHQL_|BAD_USER_INPUT)/;

describe.each(rows)('$name (SUG-4, SUG-12, SUG-14)', (row) => {
  it('is refused in every state the table does not name, by a code that names its rule, and nothing changes', () =>
    world.unchangedBy(async () => {
      const wrong = world.statesOf(row.of).filter((name) => !row.possible.includes(name));

      for (const name of wrong) {
        const place = await world.at(name);
        const answer = await world.ask(row, row.input(place), row.by(place));

        expect({ name, code: refusalIn(answer) }).toEqual({ name, code: expect.stringMatching(acceptable) });
        expect(answer).toBeRefusedWith(refusalIn(answer));
        expect(answer.errors?.[0]?.extensions.rule).toMatch(/^(SUG|ACC|ONE|EVT)-\d+$/);
      }
    }));

  it('is told in advance what it would do wherever it is possible, and changes nothing by that (ONE-3)', () =>
    world.unchangedBy(async () => {
      for (const name of row.possible) {
        const place = await world.at(name);
        const answer = await world.ask(row, { ...row.input(place), dryRun: true }, row.by(place));

        expect({ name, code: refusalIn(answer) }).toEqual({ name, code: 'NOT REFUSED' });
        expect(answer.data).toMatchObject({ [row.name]: { effects: { applied: false } } });
      }
    }));

  if (!row.unversioned) {
    it('is refused with a stale version (ONE-3)', () =>
      world.unchangedBy(async () => {
        const place = await world.at(row.possible[0]);

        const answer = await world.ask(row, { ...row.input(place), expectedVersion: 99 }, row.by(place));

        expect(answer).toBeRefusedWith('STALE_VERSION');
      }));
  }
});
