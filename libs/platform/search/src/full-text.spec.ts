import { anyone } from '@renda/identity';
import { defineList, sql } from '@renda/persistence';

import { file, givenDatabase } from './spec/given.ts';
import { noticeSearch, noticeTable } from './spec/notice.ts';

import type { Database } from '@renda/persistence';

const list = defineList({
  table: noticeTable,
  filters: { search: noticeSearch.filter() },
  orders: { TITLE: 'title' },
  defaultOrder: [{ field: 'TITLE' }],
});

const texts = [
  { title: 'A 路灯', text: '洛南县城关镇的路灯坏了，人民代表大会常务委员会已经过问。' },
  { title: 'B 水渠', text: '洛南县的水渠漏水。LED灯也不亮，ＦＡＸ號碼没有人接。' },
  { title: 'D 卜吉沟', text: '卜吉沟的路灯不亮' },
  { title: 'C 道路', text: '丹凤县的道路坑坑洼洼，it’s "a\\b" & (c | !d) <-> 隧道。' },
];

describe('Full-text search in Chinese (SUG-10)', () => {
  let database: Database;

  beforeAll(async () => {
    database = await givenDatabase();
    await file(database, texts);
  });

  const found = async (search: string): Promise<readonly string[]> => {
    const { rows } = await list.page(database.manager, { where: { search } }, anyone);
    return rows.map(({ title }) => title[0] ?? '');
  };

  it.each([
    ['a word', '水渠', ['B']],
    ['a name no dictionary has', '卜吉沟', ['D']],
    ['such a name in part', '吉沟', ['D']],
    ['a word that a guess would cut apart', '路灯不亮', ['D']],
    ['all words, in any order', '路灯 洛南', ['A']],
    ['a word without a space to the next', '洛南县路灯', ['A']],
    ['part of a longer name', '洛南', ['A', 'B']],
    ['a name as part of a longer one', '人民代表大会', ['A']],
    ['traditional characters', '洛南縣 水渠', ['B']],
    ['simplified, written traditional', '号码', ['B']],
    ['another width and case', 'led ＬＥＤ fax', ['B']],
    ['one character, as a word begins with it', '水', ['B']],
    ['a word nobody wrote', '地铁', []],
    ['words no text has together', '水渠 道路', []],
    ['nothing', '', []],
    ['marks alone', '，。!?', []],
    ['stop words alone', '的 了', []],
    ["what looks like PostgreSQL's own marks", `隧道 & | ! <-> ( ':* \\`, ['C']],
    ['zero-width and right-to-left marks within', '路\u200b灯\u202e', ['A', 'D']],
  ])('finds texts by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('survives 100,000 characters, emoji and lone surrogates', async () => {
    await file(database, [{ title: '\ud800😀\0'.replace('\0', ''), text: `${'很长的文字🙂'.repeat(14_000)}尾巴` }]);

    expect(await found('文字')).toHaveLength(1);
    expect(await found(`${'路灯'.repeat(50_000)}😀\ud800`)).toEqual(['A', 'D']);
  });

  it('ranks texts with the word in their title first', async () => {
    await file(database, [
      { title: '公园改造', text: '公园的长椅' },
      { title: '增加长椅', text: '公园里没有长椅，长椅太少' },
    ]);

    const ranked = await noticeSearch.ranked(database.manager, '长椅', anyone);

    const titles = new Map(
      (await list.page(database.manager, { first: 200 }, anyone)).rows.map((row) => [row.id, row.title]),
    );
    expect(ranked.map(({ id }) => titles.get(id))).toEqual(['增加长椅', '公园改造']);
    expect(ranked[0]?.rank).toBeGreaterThan(ranked[1]?.rank ?? 1);
  });

  it('ranks only what the condition lets through, and as many as asked for', async () => {
    const all = await noticeSearch.ranked(database.manager, '洛南', anyone);
    const one = await noticeSearch.ranked(database.manager, '洛南', anyone, { first: 1 });
    const none = await noticeSearch.ranked(database.manager, '洛南', anyone, { condition: sql`t.title = ${'C 道路'}` });

    expect([all.length, one.length, none.length]).toEqual([2, 1, 0]);
  });
});
