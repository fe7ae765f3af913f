import { addUnindexed, file, givenDatabase } from '../spec/given.ts';
import { noticeSearch } from '../spec/notice.ts';

import type { Database } from '@renda/persistence';

describe('How many texts have each word', () => {
  let database: Database;

  beforeEach(async () => {
    database = await givenDatabase();
  });

  const textsWith = async (word: string): Promise<number> => {
    const [row] = await database.manager.query<{ texts: number }[]>(
      'SELECT texts FROM notice_board_search_frequency WHERE word = $1',
      [word],
    );
    return row?.texts ?? 0;
  };
  const count = (): Promise<number> => database.transaction((manager) => noticeSearch.countWords(manager));

  it('follows texts that are filed, changed and removed', async () => {
    const [first, second] = await file(database, [{ text: '路灯' }, { text: '路灯 水渠' }]);
    const counts = [[await textsWith('路灯'), await textsWith('水渠'), await textsWith('')]];

    await database.transaction((manager) =>
      noticeSearch.write(manager, first ? [{ ...first, text: '公园 水渠' }] : []),
    );
    await database.transaction((manager) => noticeSearch.remove(manager, second ? [second.id] : []));
    await count();
    counts.push([await textsWith('路灯'), await textsWith('水渠'), await textsWith('')]);

    expect(counts).toEqual([
      [2, 1, 2],
      [0, 1, 1],
    ]);
  });

  it('does not change when a text is written again as it was', async () => {
    const rows = await file(database, [{ text: '路灯' }]);

    await database.transaction((manager) => noticeSearch.write(manager, rows));

    expect(await count()).toBe(0);
  });

  it('is not counted for what was rolled back', async () => {
    const rows = await addUnindexed(database, [{ text: '路灯' }]);
    const work = database.transaction(async (manager) => {
      await noticeSearch.write(manager, rows);
      throw new Error('not after all');
    });
    await expect(work).rejects.toThrow('not after all');

    expect(await count()).toBe(0);
  });

  it('is right after many filed at once, with the same words, and nobody waited for another', async () => {
    const rows = await addUnindexed(
      database,
      Array.from({ length: 6 }, () => ({ text: '路灯 水渠' })),
    );
    let writing = 0;
    let most = 0;
    await Promise.all(
      rows.map((row) =>
        database.transaction(async (manager) => {
          await noticeSearch.write(manager, [row]);
          writing += 1;
          most = Math.max(most, writing);
          await manager.query('SELECT pg_sleep(0.2)');
          writing -= 1;
        }),
      ),
    );
    await Promise.all([count(), count()]);

    expect(most).toBe(6);
    expect([await textsWith('路灯'), await textsWith('')]).toEqual([6, 6]);
  });

  it('comes with indexing the rows that nobody indexed', async () => {
    await addUnindexed(
      database,
      Array.from({ length: 501 }, () => ({ text: '路灯' })),
    );

    const indexed = [await noticeSearch.indexMissing(database), await noticeSearch.indexMissing(database)];

    expect(indexed).toEqual([501, 0]);
    expect(await textsWith('路灯')).toBe(501);
  });

  it('goes when the migration is taken back, and comes again', async () => {
    await database.revertAll();
    await database.migrate();

    expect(await count()).toBe(0);
  });
});
