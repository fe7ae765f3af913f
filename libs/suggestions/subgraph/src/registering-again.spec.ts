import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, givenCase, mutate, stepped } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const congressId = '01900000-0000-7000-8000-0000000000c9';
const atSession = { congressId, session: 3, sessionEndsOn: '2026-03-13', directTrain: false };

/** Registered so, returned, and handed in again. */
const handedInAgain = async (registering: object): Promise<string> => {
  const { id: suggestionId } = await givenCase(graph, 'submit');
  await stepped(graph, 'registerSuggestion', { suggestionId, ...registering }, asOffice);
  await stepped(graph, 'returnSuggestion', { suggestionId, reason: '请补充' }, asOffice);
  await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);
  return suggestionId;
};

const admitted = async (suggestionId: string): Promise<unknown> => {
  await stepped(graph, 'admitSuggestion', { suggestionId }, asOffice);
  const query = 'query ($id: ID!) { suggestion(id: $id) { session directTrain deadline { due } } }';
  return dataOf(await graph.ask<{ suggestion: unknown }>(query, { id: suggestionId }, asOffice)).suggestion;
};

describe('A suggestion returned and registered again (SUG-4)', () => {
  it('keeps the session, its end and the direct train that are left out', async () => {
    const filed = await handedInAgain(atSession);
    const urgent = await handedInAgain({ directTrain: true });
    await stepped(graph, 'registerSuggestion', { suggestionId: filed }, asOffice);
    await stepped(graph, 'registerSuggestion', { suggestionId: urgent }, asOffice);

    expect(await admitted(filed)).toEqual({ session: 3, directTrain: false, deadline: { due: '2026-03-20' } });
    expect(await admitted(urgent)).toEqual({ session: null, directTrain: true, deadline: { due: '2026-03-02' } });
  });

  it('takes a session’s end and a direct train that are named anew', async () => {
    const suggestionId = await handedInAgain({ ...atSession, directTrain: true });
    const named = { ...atSession, sessionEndsOn: '2026-03-16', directTrain: false };
    await stepped(graph, 'registerSuggestion', { suggestionId, ...named }, asOffice);

    expect(await admitted(suggestionId)).toEqual({ session: 3, directTrain: false, deadline: { due: '2026-03-23' } });
  });

  it.each([
    ['session', { session: 4 }],
    ['congress', { congressId: '01900000-0000-7000-8000-0000000000ca' }],
  ])('is refused another %s than the one its number is of', async (_, elsewhere) => {
    const suggestionId = await handedInAgain(atSession);

    const answer = await mutate(graph, 'registerSuggestion', { suggestionId, ...elsewhere }, asOffice);

    expect(answer).toBeRefusedWith('NUMBERED_ELSEWHERE');
  });
});
