import { testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, mutate, signer, stepped } from './spec/given.ts';

import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

describe('Not admitting for a similar suggestion (SUG-3)', () => {
  const refuse = (suggestionId: string, similarToId: string): Promise<Answer> =>
    mutate(
      graph,
      'notAdmitSuggestion',
      { suggestionId, ground: 'SIMILAR_FILED', explanation: '已有同类建议', similarToId },
      asOffice,
    );

  it('names one that was filed before, not itself, a later one, a draft or one nobody knows', async () => {
    const earlier = await givenCase(graph, 'register');
    const { id } = await givenCase(graph, 'register');
    const later = await givenCase(graph, 'register');
    const draft = await givenCase(graph, 'draft');

    expect(await refuse(id, later.id)).toBeRefusedWith('SIMILAR_NOT_EARLIER');
    expect(await refuse(id, id)).toBeRefusedWith('SIMILAR_NOT_EARLIER');
    expect(await refuse(id, draft.id)).toBeRefusedWith('NOT_FOUND');
    expect(await refuse(id, signer)).toBeRefusedWith('NOT_FOUND');
    expect((await refuse(id, earlier.id)).errors).toBeUndefined();
  });
});

describe('Keeping a suggestion apart from similar ones (SUG-4)', () => {
  it('records every one named, and is refused where one was never filed', async () => {
    const other = await givenCase(graph, 'register');
    const draft = await givenCase(graph, 'draft');
    const { id: suggestionId } = await givenCase(graph, 'register');
    const admit = (ids: readonly string[]): Promise<Answer> =>
      mutate(graph, 'admitSuggestion', { suggestionId, keepApartFromIds: ids }, asOffice);

    for (const unknown of [signer, suggestionId, draft.id, 'nonsense'])
      expect(await admit([other.id, unknown])).toBeRefusedWith('NOT_FOUND');
    const { suggestion } = await stepped(
      graph,
      'admitSuggestion',
      { suggestionId, keepApartFromIds: [other.id.toUpperCase()] },
      asOffice,
    );

    expect(suggestion.state).toBe('APPROVED');
  });
});
