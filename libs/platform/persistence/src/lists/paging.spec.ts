import { newId } from '../stored-columns.ts';
import { anybody } from '../spec/viewers.ts';
import { addPetitions, givenPetitions } from '../spec/given.ts';
import { petitionList } from '../spec/petition-list.ts';

import type { Database } from '../database.ts';
import type { Petition } from '../spec/petition.ts';
import type { Page } from './page.ts';
import type { PageArgs } from './page-args.ts';

let database: Database;

beforeAll(async () => {
  database = await givenPetitions();
});

beforeEach(() => database.manager.query('TRUNCATE petition CASCADE'));

const page = (args: PageArgs): Promise<Page<Petition>> => petitionList.page(database.manager, args, anybody);

const titles = ({ rows }: Page<Petition>): string[] => rows.map(({ title }) => title);

/** Follows the cursors through the whole list, and gives the titles page by page. */
const walk = async (args: PageArgs, size: number, backwards = false): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  for (;;) {
    const next = await page({
      ...args,
      ...(backwards ? { last: size, before: cursor } : { first: size, after: cursor }),
    });
    pages.push(titles(next));
    const edge = backwards ? next.rows.at(0) : next.rows.at(-1);
    if (!(backwards ? next.hasPreviousPage : next.hasNextPage) || !edge) return pages;
    cursor = next.cursorOf(edge);
  }
};

const cursorOf = async (args: PageArgs, title: string): Promise<string> => {
  const all = await page(args);
  return all.cursorOf(all.rows.find((row) => row.title === title) as Petition);
};

const heats = [{ title: 'b', heat: 2 }, { title: 'none' }, { title: 'a', heat: 1 }, { title: 'c', heat: 3 }];

describe('Paging a list (ONE-2)', () => {
  it('gives the list in its own order and 20 rows when nothing is asked', async () => {
    await addPetitions(
      database,
      Array.from({ length: 25 }, (_, n) => ({ title: `${n}`, registeredOn: `2026-03-${n + 1}` })),
    );

    const { rows, hasNextPage, hasPreviousPage } = await page({});

    expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, n) => `${24 - n}`));
    expect([hasNextPage, hasPreviousPage]).toEqual([true, false]);
  });

  it('gives rows that are domain values and nothing else', async () => {
    const [added] = await addPetitions(database, [{ heardAt: new Date('2026-03-01T01:00:00.123Z'), amount: '12.50' }]);

    const { rows } = await page({});

    expect(rows).toEqual([added]);
  });

  it.each([1, 2, 3, 4])('walks all rows with ties once and in order, %i at a time, both ways', async (size) => {
    await addPetitions(
      database,
      Array.from({ length: 9 }, (_, n) => ({ title: `${n}`, heat: n % 3 })),
    );
    const args: PageArgs = { orderBy: [{ field: 'HEAT', direction: 'DESC' }] };
    const all = titles(await page(args));

    const forwards = await walk(args, size);
    const backwards = await walk(args, size, true);

    expect(forwards.flat()).toEqual(all);
    expect(backwards.reverse().flat()).toEqual(all);
  });

  it.each(['ASC', 'DESC'] as const)(
    'puts rows without a value last, %s, and pages across them both ways',
    async (direction) => {
      await addPetitions(database, [...heats, { title: 'none too' }]);
      const args: PageArgs = { orderBy: [{ field: 'HEAT', direction }] };
      const valued = direction === 'ASC' ? ['a', 'b', 'c'] : ['c', 'b', 'a'];
      const none = direction === 'ASC' ? ['none', 'none too'] : ['none too', 'none'];

      expect(titles(await page(args))).toEqual([...valued, ...none]);
      expect((await walk(args, 1)).flat()).toEqual([...valued, ...none]);
      expect((await walk(args, 1, true)).reverse().flat()).toEqual([...valued, ...none]);
    },
  );

  it('sorts by several orders at once, each in its own direction', async () => {
    await addPetitions(database, [
      { title: 'late hot', registeredOn: '2026-03-02', heat: 9 },
      { title: 'late unknown', registeredOn: '2026-03-02' },
      { title: 'early cool', registeredOn: '2026-03-01', heat: 1 },
      { title: 'late cool', registeredOn: '2026-03-02', heat: 1 },
    ]);
    const args: PageArgs = { orderBy: [{ field: 'REGISTERED_ON', direction: 'DESC' }, { field: 'HEAT' }] };
    const sorted = ['late cool', 'late hot', 'late unknown', 'early cool'];

    expect(titles(await page(args))).toEqual(sorted);
    expect((await walk(args, 1)).flat()).toEqual(sorted);
    expect((await walk(args, 3, true)).reverse().flat()).toEqual(sorted);
  });

  it.each(['HEARD_AT', 'CREATED_AT', 'REPLIED_ON', 'AMOUNT', 'TITLE', 'TAGS'])('walks by %s', async (field) => {
    await addPetitions(
      database,
      [1, 2, 3, 4, 5].map((n) => ({
        title: `第${n}号`,
        heardAt: n === 3 ? null : new Date(1_700_000_000_000 + n),
        repliedOn: n === 2 ? null : `2026-03-0${n}`,
        amount: n === 4 ? null : `${n}.10`,
        tags: Array.from({ length: n % 3 }, () => 'x'),
      })),
    );
    const args: PageArgs = { orderBy: { field, direction: 'DESC' } };

    const all = titles(await page(args));

    expect((await walk(args, 2)).flat()).toEqual(all);
    expect((await walk(args, 2, true)).reverse().flat()).toEqual(all);
  });

  it('tells apart instants that differ by less than a millisecond', async () => {
    await addPetitions(
      database,
      ['1', '2', '3', '4'].map((title) => ({ title })),
    );
    await database.manager.query(
      `UPDATE petition SET heard_at = timestamptz '2026-03-01 00:00:00+00' + (5 - title::int) * interval '1 microsecond'`,
    );

    expect(await walk({ orderBy: { field: 'HEARD_AT' } }, 1)).toEqual([['4'], ['3'], ['2'], ['1']]);
  });

  it('sorts Chinese names by pinyin', async () => {
    await addPetitions(
      database,
      ['张家村', '安定区', '李家沟', '陈仓区'].map((title) => ({ title })),
    );

    expect((await walk({ orderBy: { field: 'TITLE' } }, 1)).flat()).toEqual(['安定区', '陈仓区', '李家沟', '张家村']);
  });

  it('neither repeats nor skips a row when others are added, or the cursor’s own is removed, meanwhile', async () => {
    await addPetitions(database, [
      { title: 'b', heat: 2 },
      { title: 'd', heat: 4 },
      { title: 'f', heat: 6 },
    ]);
    const args: PageArgs = { orderBy: { field: 'HEAT' } };
    const after = await cursorOf(args, 'd');

    await addPetitions(database, [
      { title: 'a', heat: 1 },
      { title: 'e', heat: 5 },
    ]);
    await database.manager.query(`DELETE FROM petition WHERE title = 'd'`);

    expect(titles(await page({ ...args, after }))).toEqual(['e', 'f']);
    expect(titles(await page({ ...args, last: 5, before: after }))).toEqual(['a', 'b']);
  });

  it('takes both cursors at once, for what lies between them', async () => {
    await addPetitions(
      database,
      ['a', 'b', 'c', 'd', 'e'].map((title, heat) => ({ title, heat })),
    );
    const args: PageArgs = { orderBy: { field: 'HEAT' } };
    const between = { ...args, after: await cursorOf(args, 'a'), before: await cursorOf(args, 'e') };

    expect(titles(await page(between))).toEqual(['b', 'c', 'd']);
    expect(titles(await page({ ...between, last: 1 }))).toEqual(['d']);
  });

  it('tells whether there is more on the side asked', async () => {
    await addPetitions(database, heats);
    const args: PageArgs = { orderBy: { field: 'HEAT' } };
    const sides = ({ hasPreviousPage, hasNextPage }: Page<Petition>): boolean[] => [hasPreviousPage, hasNextPage];

    expect(sides(await page({ ...args, first: 4 }))).toEqual([false, false]);
    expect(sides(await page({ ...args, first: 3 }))).toEqual([false, true]);
    expect(sides(await page({ ...args, last: 3 }))).toEqual([true, false]);
    expect(sides(await page({ ...args, last: 1, before: await cursorOf(args, 'b') }))).toEqual([false, true]);
  });

  it('gives no rows, but says that there are some, for first: 0', async () => {
    await addPetitions(database, heats);

    const { rows, hasNextPage, countRows } = await page({ first: 0 });

    expect([rows, hasNextPage, await countRows()]).toEqual([[], true, 4]);
  });

  it('counts all rows of the filter, not of the page, and only when asked', async () => {
    await addPetitions(database, heats);
    const before = database.statements();

    const asked = await page({ first: 1, where: { heat: { gt: 1 } } });
    const reading = database.statements() - before;

    expect(reading).toBe(1);
    expect(await asked.countRows()).toBe(2);
    expect(await asked.countRows()).toBe(2);
    expect(database.statements() - before).toBe(2);
  });

  it('gives all rows of a filter one after the other, for exports (ONE-5)', async () => {
    await addPetitions(
      database,
      Array.from({ length: 450 }, (_, n) => ({ title: `${n}`, heat: n, urgent: n === 7 })),
    );
    const args: PageArgs = { where: { urgent: { eq: false } }, orderBy: { field: 'HEAT', direction: 'DESC' } };

    const exported: (number | null)[] = [];
    for await (const { heat } of petitionList.all(database.manager, args, anybody)) exported.push(heat);

    expect(exported).toEqual(Array.from({ length: 450 }, (_, n) => 449 - n).filter((n) => n !== 7));
  });

  it('gives only what changed since a time', async () => {
    const [old] = await addPetitions(database, [{ title: 'old' }, { title: 'new' }]);
    await database.manager.query(`UPDATE petition SET updated_at = '2026-01-01Z' WHERE id = $1`, [old?.id]);

    expect(titles(await page({ updatedSince: '2026-01-01T00:00:00.001Z' }))).toEqual(['new']);
    expect(titles(await page({ updatedSince: new Date('2026-01-01T00:00:00Z') })).sort()).toEqual(['new', 'old']);
  });
});

describe('A page is refused', () => {
  it.each<[string, PageArgs, string]>([
    ['from both ends at once', { first: 1, last: 1 }, 'FIRST_AND_LAST'],
    ['beyond 200 rows', { first: 201 }, 'PAGE_TOO_LARGE'],
    ['beyond 200 rows from the end', { last: 201 }, 'PAGE_TOO_LARGE'],
    ['of fewer than no rows', { first: -1 }, 'NEGATIVE_PAGE'],
    ['of half a row', { last: 1.5 }, 'NEGATIVE_PAGE'],
    ['after garbage', { after: 'garbage' }, 'INVALID_CURSOR'],
    ['after JSON that is no cursor', { after: Buffer.from('{"a":1}').toString('base64url') }, 'INVALID_CURSOR'],
    ['after a forged cursor', { after: Buffer.from('["AAAAAAAA","x","y"]').toString('base64url') }, 'INVALID_CURSOR'],
    ['in an order it has not', { orderBy: { field: 'id; DROP TABLE petition' } }, 'UNKNOWN_ORDER'],
    ['in a direction there is not', { orderBy: { field: 'HEAT', direction: 'ASC; --' as 'ASC' } }, 'INVALID_INPUT'],
  ])('%s', async (_, args, code) => {
    await expect(page(args)).rejects.toMatchObject({ code });
  });

  it('after a cursor of another order', async () => {
    await addPetitions(database, heats);
    const after = await cursorOf({ orderBy: { field: 'HEAT' } }, 'a');

    await expect(page({ orderBy: { field: 'HEAT', direction: 'DESC' }, after })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    });
  });

  it('is not, at exactly 200 rows', async () => {
    await addPetitions(
      database,
      Array.from({ length: 201 }, () => ({ stationId: newId() })),
    );

    const { rows, hasNextPage } = await page({ first: 200 });

    expect([rows.length, hasNextPage]).toEqual([200, true]);
  });
});
