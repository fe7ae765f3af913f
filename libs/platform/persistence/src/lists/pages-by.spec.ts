import { addPetitions, givenPetitions } from '../spec/given.ts';
import { ownPetitionList, petitionList } from '../spec/petition-list.ts';
import { anybody, viewerOf } from '../spec/viewers.ts';
import { newId } from '../stored-columns.ts';
import { matching, through } from './parents.ts';

import type { Database } from '../database.ts';
import type { Petition } from '../spec/petition.ts';
import type { Page } from './page.ts';

const stations = Array.from({ length: 200 }, newId);

let database: Database;

beforeAll(async () => {
  database = await givenPetitions();
  await addPetitions(
    database,
    stations.flatMap((stationId) => [1, 2, 3].map((heat) => ({ title: `${heat}`, heat, stationId }))),
  );
});

const titles = (page: Page<Petition> | undefined): string[] | undefined => page?.rows.map(({ title }) => title);

describe('Pages of many parents (ONE-2, ONE-6)', () => {
  it.each([1, 50, 200])('take one statement for %i parents, and one more for all their counts', async (parents) => {
    const asked = stations.slice(0, parents);
    const before = database.statements();

    const pages = await petitionList.pagesBy(database.manager, 'stationId', asked, { first: 2 }, anybody);
    const reading = database.statements() - before;
    const counts = await Promise.all([...pages.values()].map((page) => page.countRows()));

    expect(reading).toBe(1);
    expect(database.statements() - before).toBe(2);
    expect([...pages.keys()]).toEqual(asked);
    expect([...pages.values()].every((page) => page.rows.length === 2 && page.hasNextPage)).toBe(true);
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  it('are each in the order asked, from either end, after the cursor of one of them', async () => {
    const asked = stations.slice(0, 2);
    const orderBy = { field: 'HEAT', direction: 'DESC' } as const;
    const pages = (args: object): Promise<ReadonlyMap<string, Page<Petition>>> =>
      petitionList.pagesBy(database.manager, 'stationId', asked, { orderBy, ...args }, anybody);

    const first = await pages({ first: 1 });
    const [page] = first.values();
    const after = page?.cursorOf(page.rows[0] as Petition);
    const next = await pages({ first: 5, after });
    const last = await pages({ last: 2 });

    expect([...first.values()].map(titles)).toEqual([['3'], ['3']]);
    expect([...next.values()].map(titles)[0]).toEqual(['2', '1']);
    expect([...last.values()].map(titles)).toEqual([
      ['2', '1'],
      ['2', '1'],
    ]);
  });

  it('take the filter', async () => {
    const [one = ''] = stations;

    const pages = await petitionList.pagesBy(
      database.manager,
      'stationId',
      [one],
      { where: { or: [{ heat: { eq: 1 } }, { heat: { eq: 3 } }] }, orderBy: { field: 'HEAT' } },
      anybody,
    );

    expect(titles(pages.get(one))).toEqual(['1', '3']);
    expect(await pages.get(one)?.countRows()).toBe(2);
  });

  it('are empty for a parent without rows and for what cannot be a parent', async () => {
    const nobody = newId();

    const pages = await petitionList.pagesBy(database.manager, 'stationId', [nobody, 'x'], {}, anybody);

    expect([titles(pages.get(nobody)), titles(pages.get('x'))]).toEqual([[], []]);
    expect(await pages.get('x')?.countRows()).toBe(0);
  });

  it('ask nothing of the database when there are no parents', async () => {
    const before = database.statements();

    const pages = await petitionList.pagesBy(database.manager, 'stationId', [], {}, anybody);

    expect([pages.size, database.statements() - before]).toEqual([0, 0]);
  });

  it('answer for a parent asked twice once', async () => {
    const [one = ''] = stations;

    const pages = await petitionList.pagesBy(database.manager, 'stationId', [one, one], {}, anybody);

    expect(titles(pages.get(one))).toHaveLength(3);
  });

  it('hold only what the viewer may see', async () => {
    const [own = '', other = ''] = stations;

    const pages = await ownPetitionList.pagesBy(database.manager, 'stationId', [own, other], {}, viewerOf(own));

    expect([titles(pages.get(own))?.length, titles(pages.get(other))?.length]).toEqual([3, 0]);
    expect(await pages.get(other)?.countRows()).toBe(0);
  });

  it('reach parents through a table between', async () => {
    const signer = newId();
    const rows = await addPetitions(database, [{ title: 'signed' }, { title: 'signed too' }, { title: 'not signed' }]);
    for (const { id } of rows.slice(0, 2)) {
      await database.manager.query('INSERT INTO petition_signer VALUES ($1, $2)', [id, signer]);
    }

    const link = through('petition_signer', 'signer_id', 'petition_id');
    const pages = await petitionList.pagesBy(database.manager, link, [signer], {}, anybody);

    expect(titles(pages.get(signer))?.sort()).toEqual(['signed', 'signed too']);
  });

  it('reach parents by any other bond', async () => {
    await addPetitions(database, [{ title: 'there', regionCode: '640100001' }]);

    const link = matching('text', (region) => `t.region_code LIKE ${region} || '%'`);
    const pages = await petitionList.pagesBy(database.manager, link, ['640100', '650000'], {}, anybody);

    expect([titles(pages.get('640100')), titles(pages.get('650000'))]).toEqual([['there'], []]);
  });
});

describe('Reading by ids', () => {
  it('leaves out what the viewer may not see, as if it were not there', async () => {
    const [own = '', other = ''] = stations;
    const { rows } = await petitionList.page(database.manager, { where: { station: { in: [own, other] } } }, anybody);
    const ids = [...rows.map(({ id }) => id), newId(), 'x'];

    const seen = await ownPetitionList.byIds(database.manager, ids, viewerOf(own));

    expect(seen.map(({ stationId }) => stationId)).toEqual([own, own, own]);
  });

  it.each([1, 50, 200])('takes one statement for %i ids (ONE-6)', async (count) => {
    const { rows } = await petitionList.page(database.manager, { first: count }, anybody);
    const before = database.statements();

    const found = await petitionList.byIds(
      database.manager,
      rows.map(({ id }) => id),
      anybody,
    );

    expect([found.length, database.statements() - before]).toEqual([count, 1]);
  });
});
