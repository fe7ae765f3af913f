import { addPetitions, givenPetitions } from '../spec/given.ts';
import { petitionTable } from '../spec/petition.ts';
import { anybody } from '../spec/viewers.ts';
import { oneOf } from './filters.ts';
import { defineList } from './list.ts';

import type { Database } from '../database.ts';
import type { Counted } from './counted-statistics.ts';
import type { PageArgs } from './page-args.ts';

/** Two relations that together hold what is seen of the petitions. */
const list = defineList({
  table: petitionTable,
  filters: { state: oneOf('state') },
  orders: { HEAT: 'heat', REGISTERED_ON: 'registeredOn' },
  defaultOrder: [{ field: 'HEAT' }, { field: 'REGISTERED_ON' }],
  parts: () => ['(SELECT * FROM petition WHERE urgent)', '(SELECT * FROM petition WHERE NOT urgent)'],
});

let database: Database;

beforeAll(async () => {
  database = await givenPetitions();
  await addPetitions(
    database,
    Array.from({ length: 9 }, (_, n) => ({
      title: String(n),
      urgent: n % 2 === 0,
      heat: n % 4 === 3 ? null : n % 3,
      state: n === 8 ? 'CLOSED' : 'OPEN',
    })),
  );
});

const titles = async (args: PageArgs): Promise<readonly string[]> =>
  (await list.page(database.manager, args, anybody)).rows.map(({ title }) => title);

describe('A list read in parts (ONE-2)', () => {
  it('has one order over all of them, with the same pages from either end', async () => {
    const whole = await titles({ first: 50 });
    const forth: string[] = [];
    const back: string[] = [];
    for (let after: string | undefined, goesOn = true; goesOn;) {
      const page = await list.page(database.manager, { first: 2, after }, anybody);
      forth.push(...page.rows.map(({ title }) => title));
      const last = page.rows.at(-1);
      after = last && page.cursorOf(last);
      goesOn = page.hasNextPage;
    }
    for (let before: string | undefined, goesOn = true; goesOn;) {
      const page = await list.page(database.manager, { last: 2, before }, anybody);
      back.unshift(...page.rows.map(({ title }) => title));
      const [first] = page.rows;
      before = first && page.cursorOf(first);
      goesOn = page.hasPreviousPage;
    }

    expect(whole).toEqual(['0', '6', '1', '4', '2', '5', '8', '3', '7']);
    expect([forth, back]).toEqual([whole, whole]);
  });

  it('filters and counts as if it were one', async () => {
    const page = await list.page(database.manager, { where: { state: { eq: 'OPEN' } }, first: 3 }, anybody);

    expect(page.rows.map(({ title }) => title)).toEqual(['0', '6', '1']);
    expect(await page.countRows()).toBe(8);
  });
});

describe('Statistics from kept counts (ONE-2)', () => {
  const counted: Counted = {
    from: (bind) =>
      `(SELECT * FROM (VALUES ('OPEN', '611002', ${bind(5)}::bigint, 2::bigint, 1::bigint), ('CLOSED', '611002', 1, 1, 0),
         ('CLOSED', '611003', -1, -1, 0), ('CLOSED', '611003', 1, 1, 0)) AS kept (state, region_code, n, answered, unasked))`,
    visible: () => `t.region_code <> '610000'`,
    rates: { ANSWERED: { numerator: 'answered', excluded: 'unasked' } },
  };
  const keeping = defineList({
    table: petitionTable,
    filters: { state: oneOf('state') },
    orders: { HEAT: 'heat' },
    defaultOrder: [{ field: 'HEAT' }],
    groups: { STATE: 'state', REGION: 'regionCode' },
    counted: ({ groupBy }) => (groupBy?.includes('STATE') ? counted : undefined),
  });

  it('add up what stands for many rows, and leave out groups that lost all theirs', async () => {
    const rows = await keeping.statistics(
      database.manager,
      { groupBy: ['STATE', 'REGION'], rate: 'ANSWERED' },
      anybody,
    );

    expect(rows).toEqual([
      { keys: { STATE: 'CLOSED', REGION: '611002' }, count: 1, numerator: 1, denominator: 1, excluded: 0 },
      { keys: { STATE: 'OPEN', REGION: '611002' }, count: 5, numerator: 2, denominator: 4, excluded: 1 },
    ]);
  });

  it('are counted from the rows where nothing is kept', async () => {
    const rows = await keeping.statistics(database.manager, { where: { state: { eq: 'CLOSED' } } }, anybody);

    expect(rows).toMatchObject([{ count: 1 }]);
  });
});
