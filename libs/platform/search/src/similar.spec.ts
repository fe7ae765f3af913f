import { anyone } from '@renda/identity';
import { sql } from '@renda/persistence';

import { addUnindexed, file, givenDatabase } from './spec/given.ts';
import { noticeSearch } from './spec/notice.ts';

import type { Database } from '@renda/persistence';

const lights = {
  title: '东关社区名人街路灯不亮',
  text: '名人街的路灯坏了半年，晚上漆黑一片，东关社区的老人不敢出门，望尽快维修。',
};
const rephrased = {
  title: '请修名人街的路灯',
  text: '我们东关社区门口名人街路灯全部不亮，已经半年没人管，夜里出行很危险。',
};
const others = [
  { title: '公交线路延长', text: '建议将四路公交车延长到高铁站，方便学生乘车。' },
  { title: '小区停车难', text: '丽景小区车位不足，晚上回家无处停车，消防通道也被占用。' },
  { title: '农村饮水', text: '我村自来水经常停水，村民吃水困难，请水利部门解决。' },
];

describe('Texts filed before that are about the same (SUG-2)', () => {
  let database: Database;

  beforeEach(async () => {
    database = await givenDatabase();
  });

  it('are found though worded differently, and others are not', async () => {
    const [filed] = await file(database, [lights, ...others]);

    const found = await noticeSearch.similar(
      database.manager,
      { title: rephrased.title, body: rephrased.text },
      anyone,
    );

    expect(found.map(({ id }) => id)).toEqual([filed?.id]);
  });

  it('say what they have in common: phrases as written, places, bodies, region and units', async () => {
    const unit = '019ca000-0000-7000-8000-000000000001';
    await file(database, [{ ...lights, unitIds: [unit], regionCode: '611002' }, ...others]);

    const [found] = await noticeSearch.similar(
      database.manager,
      {
        title: rephrased.title,
        body: rephrased.text,
        region: '611002',
        units: [unit],
      },
      anyone,
    );

    expect(found).toMatchObject({
      phrases: expect.arrayContaining(['名人街的路灯', '东关社区']),
      places: expect.arrayContaining(['东关社区', '名人街']),
      sameRegion: true,
      sameUnits: [unit],
    });
  });

  it('score 1 when the text is the same', async () => {
    await file(database, [lights, ...others]);

    const [found] = await noticeSearch.similar(database.manager, { title: lights.title, body: lights.text }, anyone);

    expect(found?.score).toBeCloseTo(1, 9);
  });

  it('are only those the condition lets through', async () => {
    const [filed] = await file(database, [lights, lights, ...others]);

    const found = await noticeSearch.similar(database.manager, { title: lights.title, body: lights.text }, anyone, {
      condition: sql`t.id <> ${filed?.id}`,
      minimumScore: 0.5,
    });

    expect(found).toHaveLength(1);
    expect(found[0]?.id).not.toBe(filed?.id);
  });

  it('are found though nobody has counted their words yet', async () => {
    const rows = await addUnindexed(database, [lights]);
    await database.transaction((manager) => noticeSearch.write(manager, rows));

    const found = await noticeSearch.similar(
      database.manager,
      { title: rephrased.title, body: rephrased.text },
      anyone,
    );

    expect(found.map(({ id }) => id)).toEqual([rows[0]?.id]);
  });

  it.each([
    ['nothing', ''],
    ['marks alone', '，。！？ 🙂'],
    ['one character', '路'],
  ])('are none for %s', async (_, body) => {
    await file(database, [lights, ...others]);

    const found = await noticeSearch.similar(database.manager, { title: '', body }, anyone);

    expect(found).toEqual([]);
  });

  it('cost the same number of statements among few and many', async () => {
    const costs: number[] = [];
    for (const copies of [1, 50]) {
      await file(
        database,
        Array.from({ length: copies }, () => lights),
      );
      const before = database.statements();
      await noticeSearch.similar(database.manager, { title: rephrased.title, body: rephrased.text }, anyone);
      costs.push(database.statements() - before);
    }

    expect(costs).toEqual([2, 2]);
  });
});
