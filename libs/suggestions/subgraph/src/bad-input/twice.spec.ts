import { openWorld, refusalIn, rows } from '../spec/bad-input/world.ts';

import type { World } from '../spec/bad-input/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

const isRefusal = /^(?!NOT REFUSED|INTERNAL_SERVER_ERROR|GRAPHQL_|BAD_USER_INPUT)/;

describe.each(rows)('$name sent twice', (row) => {
  it('with one key gives one answer and has one effect, even when both arrive at once (EVT-3)', async () => {
    const place = await world.fresh(row.possible[0]);
    const input = { ...row.input(place), idempotencyKey: `once-${row.name}` };

    const [one, two] = await Promise.all([world.ask(row, input, row.by(place)), world.ask(row, input, row.by(place))]);

    expect([refusalIn(one), refusalIn(two)]).toEqual(['NOT REFUSED', 'NOT REFUSED']);
    const effects = [one, two].map(({ data }) => data?.[row.name] as { effects: { replayed: boolean } });
    expect(effects.map(({ effects: { replayed } }) => replayed).toSorted()).toEqual([false, true]);
    await world.unchangedBy(async () => {
      expect(refusalIn(await world.ask(row, input, row.by(place)))).toBe('NOT REFUSED');
    });
  });

  if (!row.repeatable) {
    it('without a key is done once: one officer wins, and the other is told', async () => {
      const place = await world.fresh(row.possible[0]);
      const ask = () => world.ask(row, row.input(place), row.by(place));

      const codes = (await Promise.all([ask(), ask()])).map(refusalIn);

      expect(codes.filter((code) => code === 'NOT REFUSED')).toHaveLength(1);
      expect(codes.find((code) => code !== 'NOT REFUSED')).toMatch(isRefusal);
      await world.unchangedBy(async () => {
        expect(refusalIn(await ask())).toMatch(isRefusal);
      });
    });
  }

  if (!row.unversioned && !row.keepsVersion) {
    it('by two who saw the same version is done once, and the other must read again (ONE-3)', async () => {
      const place = await world.fresh(row.possible[0]);
      const expectedVersion = await world.versionOf(row.of, place);
      const ask = () => world.ask(row, { ...row.input(place), expectedVersion }, row.by(place));

      const answers = await Promise.all([ask(), ask()]);

      expect(answers.map(refusalIn).toSorted()).toEqual(['NOT REFUSED', 'STALE_VERSION']);
    });
  }
});
