import { asDeputyDirector, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, region } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

describe('Approving in a batch (SUG-4)', () => {
  it('is done by the deputy director for dual contact, all or none, and by the office from a paper only', async () => {
    const first = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });
    const second = await givenCase(graph, 'submit');
    const approve = `mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { state } } }`;
    const items = [first, second].map(({ id }) => ({ suggestionId: id, approve: true }));

    const both = await graph.ask(approve, { input: { items } }, asDeputyDirector(region));
    const bare = await graph.ask(approve, { input: { items: items.slice(0, 1) } }, asOffice);
    const one = await graph.ask(approve, { input: { items: items.slice(0, 1) } }, asDeputyDirector(region));

    expect(both).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(bare).toBeRefusedWith('PAPER_NEEDED');
    expect(one.data).toEqual({ approveSuggestions: { suggestions: [{ state: 'APPROVED' }] } });
  });

  it.each([
    ['nothing', 0],
    ['one thing twice', 2],
  ])('of %s is refused', async (_, times) => {
    const { id: suggestionId } = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });
    const approve = `mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { id } } }`;
    const items = Array.from({ length: times }, () => ({ suggestionId, approve: true }));

    const answer = await graph.ask(approve, { input: { items } }, asDeputyDirector(region));

    expect(answer).toBeRefusedWith('BATCH_EMPTY_OR_DOUBLE');
  });
});
