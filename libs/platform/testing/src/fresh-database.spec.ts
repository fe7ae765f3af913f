import { Client } from 'pg';

import { freshDatabase } from './fresh-database.ts';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('A fresh database', () => {
  it('is empty', async () => {
    const { url } = await freshDatabase();

    expect(await query(url, `SELECT FROM information_schema.tables WHERE table_schema = 'public'`)).toEqual([]);
  });

  it('is a copy of its template, which is prepared once however many ask', async () => {
    const prepare = jest.fn(async (url: string) => {
      await query(url, 'CREATE TABLE station AS SELECT 1 AS id');
    });
    const template = { key: 'a station', prepare };

    const [first, second] = await Promise.all([freshDatabase({ template }), freshDatabase({ template })]);
    await query(first.url, 'DELETE FROM station');

    expect(prepare).toHaveBeenCalledTimes(1);
    expect(await query(second.url, 'SELECT * FROM station')).toEqual([{ id: 1 }]);
  });

  it('sorts Chinese names by pinyin', async () => {
    const { url } = await freshDatabase();

    const rows = await query(url, `SELECT name FROM unnest(ARRAY['张', '阿', '李', '陈']) AS name ORDER BY name`);

    expect(rows).toEqual(['阿', '陈', '李', '张'].map((name) => ({ name })));
  });
});
