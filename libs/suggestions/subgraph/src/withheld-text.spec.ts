import { roles } from '@renda/identity';
import {
  asAnyone,
  asDeputyDirector,
  asOnePerson,
  asRepresentative,
  asRole,
  asSystem,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, author, givenCase, region, signer, stepped } from './spec/given.ts';

import type { Role, Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

const elsewhere = '611021';
const withheld = {
  title: '关于妥善处理有关历史遗留问题的建议',
  text: '青铜峡水电站扩建以来，历史遗留的移民安置补偿标准偏低，历史档案不全，建议有关部门尽快提出处理意见并公开。',
  publicity: 'TITLE_ONLY',
};

interface Seen {
  readonly suggestion: { readonly text: string | null; readonly highlights: readonly unknown[] } | null;
  readonly suggestions: { readonly totalCount: number };
  readonly others: { readonly totalCount: number };
  readonly searchSuggestions: readonly { readonly suggestion: { readonly id: string }; readonly rank: number }[];
  readonly suggestionStatistics: { readonly total: number };
}

const query = `query ($id: ID!, $words: String!) {
  suggestion(id: $id) { text highlights(query: $words) { text } }
  suggestions(where: { id: { eq: $id }, search: $words }) { totalCount }
  others: suggestions(where: { id: { eq: $id }, not: { search: $words } }) { totalCount }
  searchSuggestions(query: $words, where: { id: { eq: $id } }) { suggestion { id } rank }
  suggestionStatistics(where: { id: { eq: $id }, search: $words }, groupBy: []) { total } }`;

let graph: TestSubgraph;
let given: Given;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  given = await givenCase(graph, 'assign', withheld);
});

const seenBy = async (viewer: Viewer, words: string, id = given.id): Promise<Seen> =>
  dataOf(await graph.ask<Seen>(query, { id, words }, viewer));

/** In how many ways of searching it is found. */
const waysFound = ({ suggestions: list, others, searchSuggestions, suggestionStatistics, suggestion }: Seen): number =>
  [
    list.totalCount > 0,
    others.totalCount === 0,
    searchSuggestions.length > 0,
    suggestionStatistics.total > 0,
    (suggestion?.highlights.length ?? 0) > 0,
  ].filter(Boolean).length;

const subjectOf = (role: Role, unitId: string): string | undefined =>
  ({ REPRESENTATIVE: signer, HANDLING_UNIT: unitId })[role as string];

describe('A text of which the author published only the title (SUG-10)', () => {
  it.each<[string, () => Viewer, number]>([
    ['nobody without a token', () => asAnyone(), 0],
    ['no unit that does not handle it', () => asRole('HANDLING_UNIT', region, signer), 0],
    ['the unit that handles it', () => asRole('HANDLING_UNIT', region, given.unitId), 5],
    ['its author', () => asAuthor, 5],
    ['its author, by a seat elsewhere', () => asRepresentative(author, elsewhere), 5],
    ['the platform', () => asSystem(), 5],
    ['who reads it by one of two seats', () => asOnePerson(asRole('CHAIRPERSONS', elsewhere), asOffice), 5],
  ])('is found by its words by %s, in every way of searching or in none', async (_, viewer, ways) => {
    expect(waysFound(await seenBy(viewer(), '青铜峡 移民'))).toBe(ways);
  });

  it.each(roles.flatMap((role) => [region, elsewhere, '611000'].map((place): [Role, string] => [role, place])))(
    'is found by its words by %s of %s just if it may be read',
    async (role, place) => {
      const seen = await seenBy(asRole(role, place, subjectOf(role, given.unitId)), '青铜峡 移民');

      expect(waysFound(seen)).toBe(seen.suggestion?.text ? 5 : 0);
    },
  );

  it('is found by the words of its title by everybody, and ranked by them alone', async () => {
    const other = await givenCase(graph, 'admit', {
      ...withheld,
      text: '建议有关部门尽快提出处理意见，并向社会公开办理的结果。',
    });

    const [first, second] = [await seenBy(asAnyone(), '历史 遗留'), await seenBy(asAnyone(), '历史 遗留', other.id)];

    expect([waysFound(first), waysFound(second)]).toEqual([5, 5]);
    expect(first.searchSuggestions[0]?.rank).toBe(second.searchSuggestions[0]?.rank);
  });

  it('is not found where one word is of the title and one of the text', async () => {
    expect(waysFound(await seenBy(asAnyone(), '历史 青铜峡'))).toBe(1);
  });

  it('shows a draft elsewhere only what the titles have in common (SUG-2)', async () => {
    await graph.runJob('suggestions.indexWords');
    const matches = async (viewer: Viewer, regionCode: string) => {
      const { suggestion } = await stepped(graph, 'draftSuggestion', { ...withheld, regionCode }, viewer);
      const answer = await graph.ask<{ findSimilarSuggestions: { matches: { suggestion: { id: string } }[] } }>(
        `mutation ($input: FindSimilarSuggestionsInput!) { findSimilarSuggestions(input: $input) {
           matches { suggestion { id } phrases words places bodies } } }`,
        { input: { suggestionId: suggestion.id } },
        viewer,
      );
      return dataOf(answer).findSimilarSuggestions.matches.filter((match) => match.suggestion.id === given.id);
    };

    const inside = JSON.stringify(await matches(asAuthor, region));
    const outside = JSON.stringify(await matches(asRepresentative(signer, elsewhere), elsewhere));

    expect(inside).toContain('青铜峡');
    expect(outside).toContain('历史遗留');
    expect(outside).not.toMatch(/青铜峡|移民|档案/);
  });

  it('stays withheld of the time when it was still to be published in full (ONE-4)', async () => {
    const { id } = await givenCase(graph, 'admit', { ...withheld, publicity: 'FULL_TEXT', origin: 'DUAL_CONTACT' });
    const at = new Date(graph.clock.now().getTime() + 60_000).toISOString();
    const seen = async (): Promise<unknown> => {
      const asOf = `query ($id: ID!, $at: DateTime!) { suggestionAsOf(id: $id, at: $at) { title text } }`;
      return (await graph.ask(asOf, { id, at }, asRepresentative(signer, elsewhere))).data;
    };
    const before = await seen();
    graph.clock.moveBy({ days: 1 });
    const items = [{ suggestionId: id, approve: false, reason: '请作者补充' }];
    const approve = `mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { state } } }`;
    dataOf(await graph.ask(approve, { input: { items } }, asDeputyDirector(region)));
    await stepped(graph, 'returnSuggestion', { suggestionId: id, reason: '请补充' }, asOffice);
    await stepped(graph, 'editSuggestion', { suggestionId: id, publicity: 'TITLE_ONLY' }, asAuthor);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId: id }, asAuthor);
    await stepped(graph, 'submitSuggestion', { suggestionId: id }, asAuthor);
    await stepped(graph, 'registerSuggestion', { suggestionId: id }, asOffice);
    await stepped(graph, 'admitSuggestion', { suggestionId: id }, asOffice);

    const after = await seen();

    expect(before).toEqual({ suggestionAsOf: { title: withheld.title, text: withheld.text } });
    expect(after).toEqual({ suggestionAsOf: { title: withheld.title, text: null } });
  });
});
