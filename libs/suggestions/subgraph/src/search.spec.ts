import { asAnyone, asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { searchByWords } from './persistence/search-by-words.migration.ts';
import { asAuthor, asGovernment, asOffice, givenCase, region, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const roads = {
  title: '关于整治城区占道经营的建议',
  text: '城区主干道占道经营现象突出，影响交通秩序和市容环境，建议城管部门加强日常巡查和疏导，设置便民摊点。',
};

interface Matched {
  readonly findSimilarSuggestions: {
    readonly matches: readonly {
      readonly suggestion: { readonly id: string };
      readonly score: number;
      readonly phrases: readonly string[];
      readonly samePlace: boolean;
      readonly units: readonly { readonly id: string }[];
    }[];
  };
}

describe('Similar suggestions before filing (SUG-2)', () => {
  it('are shown with phrases, place, units and score; others are not', async () => {
    const water = await givenCase(graph, 'assign');
    await givenCase(graph, 'submit', roads);
    await graph.runJob('suggestions.indexWords');
    const draft = await givenCase(graph, 'draft', {
      title: '关于改造老旧小区供水管网的建议',
      text: '我县部分老旧小区供水管网使用超过二十年，夏季水压不足，建议水务部门尽快列入改造计划。',
    });

    const answer = await graph.ask<Matched>(
      `mutation ($input: FindSimilarSuggestionsInput!) { findSimilarSuggestions(input: $input) {
         matches { suggestion { id } score phrases words samePlace units { id } } } }`,
      { input: { suggestionId: draft.id } },
      asAuthor,
    );

    const { matches } = dataOf(answer).findSimilarSuggestions;
    expect(matches.map(({ suggestion }) => suggestion.id)).toEqual([water.id]);
    expect(matches[0]).toMatchObject({ samePlace: true, units: [{ id: water.unitId }] });
    expect(matches[0]?.phrases).toContain('老旧小区供水管网使用超过二十年');
    expect(matches[0]?.score).toBeGreaterThan(0.2);
  });
});

describe('Searching in Chinese (SUG-10)', () => {
  const search = `query ($where: SuggestionWhere!, $query: String!) {
    suggestions(where: $where) { totalCount nodes { title highlights(query: $query) { text marks { start end } } } } }`;

  it('finds by words of title and text, and marks them', async () => {
    await givenCase(graph, 'admit', {
      title: '关于保护古树名木的建议',
      text: '我县现存古树三百余株，部分缺乏挂牌保护，建议林业部门开展普查建档。',
    });

    const answer = await graph.ask(search, { where: { search: '古树 普查' }, query: '古树' }, asAnyone());

    expect(answer.data).toMatchObject({
      suggestions: {
        totalCount: 1,
        nodes: [
          {
            highlights: [
              { text: '关于保护古树名木的建议', marks: [{ start: 4, end: 6 }] },
              { marks: [{ start: 4, end: 6 }] },
            ],
          },
        ],
      },
    });
  });

  it('does not find what the public may not see', async () => {
    await givenCase(graph, 'admit', { title: '关于涉密档案保管的建议', publicity: 'NONE', confidentialReason: '涉密' });

    const answer = await graph.ask(search, { where: { search: '涉密档案' }, query: '档案' }, asAnyone());

    expect(answer.data).toMatchObject({ suggestions: { totalCount: 0 } });
  });
});

describe('Searching by rank (SUG-10)', () => {
  const ranked = `query ($query: String!, $where: SuggestionWhere) { searchSuggestions(query: $query, where: $where) {
    suggestion { id title } rank fragments { text marks { start end } } } }`;
  interface Ranked {
    readonly searchSuggestions: readonly {
      readonly suggestion: { readonly id: string };
      readonly rank: number;
      readonly fragments: readonly { readonly text: string }[];
    }[];
  }
  const found = async (query: string, where = {}): Promise<readonly string[]> =>
    dataOf(await graph.ask<Ranked>(ranked, { query, where }, asAnyone())).searchSuggestions.map(
      ({ suggestion }) => suggestion.id,
    );

  it('has those first whose title has the words, however old, and marks them', async () => {
    const text = '我县城区充电设施不足，建议发展改革部门统筹规划，在居民小区和停车场建设一批。';
    const named = await givenCase(graph, 'admit', { title: '关于建设充电桩的建议', text });
    const other = await givenCase(graph, 'admit', { title: '关于公共设施的建议', text: `${text}充电桩数量少。` });

    const answer = await graph.ask<Ranked>(ranked, { query: '充电桩' }, asAnyone());

    const matches = dataOf(answer).searchSuggestions;
    expect(matches.map(({ suggestion }) => suggestion.id)).toEqual([named.id, other.id]);
    expect(matches[0]?.fragments).toContainEqual({ text: '关于建设充电桩的建议', marks: [{ start: 4, end: 7 }] });
  });

  it('shows nobody what they may not see, and only what was asked for', async () => {
    const text = '博物馆的文物库房温湿度控制设备老旧，建议文化和旅游部门安排资金尽快更新，确保文物安全。';
    const open = await givenCase(graph, 'admit', { text, category: '文化' });
    await givenCase(graph, 'admit', { text, publicity: 'NONE', confidentialReason: '涉密' });
    await givenCase(graph, 'submit', { text });

    expect(await found('文物库房')).toEqual([open.id]);
    expect(await found('文物库房', { category: { eq: '交通' } })).toEqual([]);
  });

  it('finds what was filed before the index was there, once the job has run', async () => {
    const { id } = await givenCase(graph, 'admit', {
      title: '关于设立母婴室的建议',
      text: '我县车站、医院等公共场所普遍没有母婴室，建议卫生健康部门会同有关单位尽快设立并加强管理。',
    });
    await graph.database.manager.query(searchByWords.text.down);
    await graph.database.manager.query(searchByWords.text.up);
    const before = await found('母婴室');

    await graph.runJob('suggestions.indexWords');

    expect([before, await found('母婴室')]).toEqual([[], [id]]);
  });
});

describe('The work list', () => {
  const query = `{ workList(first: 50) { nodes { action dueOn light suggestion { id } assignment { id } } } workSummary { total groups { keys { value } count } } }`;
  const actionsOf = async (viewer: Viewer, id: string): Promise<readonly string[]> => {
    const answer = await graph.ask<{ workList: { nodes: { action: string; suggestion: { id: string } | null }[] } }>(
      query,
      {},
      viewer,
    );
    return dataOf(answer)
      .workList.nodes.filter(({ suggestion }) => suggestion?.id === id)
      .map(({ action }) => action);
  };

  it('shows each what is theirs to do, and nobody else', async () => {
    const drafted = await givenCase(graph, 'draft');
    const submitted = await givenCase(graph, 'submit');
    const approved = await givenCase(graph, 'admit');
    const signed = await givenCase(graph, 'sign');
    const replied = await givenCase(graph, 'reply');

    expect(await actionsOf(asAuthor, drafted.id)).toEqual(['COMPLETE_DRAFT']);
    expect(await actionsOf(asOffice, submitted.id)).toEqual(['REGISTER']);
    expect(await actionsOf(asGovernment, approved.id)).toEqual(['ASSIGN']);
    expect(await actionsOf(signed.asUnit, signed.id)).toEqual(['CONTACT']);
    expect(await actionsOf(asAuthor, replied.id)).toEqual(['EVALUATE']);
    expect(await actionsOf(asHandlingUnit(signed.id, region), signed.id)).toEqual([]);
  });

  it('has the most urgent first', async () => {
    const answer = await graph.ask<{ workList: { nodes: { dueOn: string | null }[] } }>(query, {}, asGovernment);
    const days = dataOf(answer).workList.nodes.map(({ dueOn }) => dueOn ?? '9999');

    expect(days).toEqual(days.toSorted());
  });
});

describe('Statistics (SUG-10)', () => {
  it('come with numerator, denominator and what was left out', async () => {
    const { id } = await givenCase(graph, 'reply', { category: '统计用' });
    await givenCase(graph, 'reply', { category: '统计用' });
    const seen = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
      'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
      { id },
    );
    const replyId = dataOf(seen).suggestion.replies[0]?.id;
    await stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED' }, asAuthor);

    const answer = await graph.ask(
      `{ suggestionStatistics(where: { category: { eq: "统计用" } }, groupBy: [CATEGORY], rate: SATISFIED) {
           total groups { count rate { numerator denominator excluded percent } } }
         replyStatistics(groupBy: [UNIT], rate: ON_TIME) { total } }`,
      {},
      asOffice,
    );

    expect(answer.data).toMatchObject({
      suggestionStatistics: {
        total: 2,
        groups: [{ count: 2, rate: { numerator: 1, denominator: 1, excluded: 1, percent: 100 } }],
      },
    });
  });
});
