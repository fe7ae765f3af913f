import { newId } from '@renda/persistence';
import { policyValueSet } from '@renda/policy';
import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, region, stepped } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

describe('A changed parameter (ONE-9)', () => {
  it('does not move a running case, and holds for those that begin later', async () => {
    const running = await givenCase(graph, 'sign');
    const setting = {
      id: newId(),
      regionCode: region,
      name: 'suggestion.replyMonths',
      effectiveFrom: '2026-03-02' as const,
      revision: 1,
      value: 2,
      source: '本县办法',
      setBy: 'test',
      setAt: graph.clock.now(),
    };
    await graph.feed('representatives').publish(policyValueSet(setting));
    await graph.drain();

    const later = await givenCase(graph, 'assign');
    const query =
      'query ($id: ID!) { suggestion(id: $id) { assignments { replyDeadline { due explanation { rule source startEvent } } } } }';
    const deadlineOf = async (id: string): Promise<unknown> => dataOf(await graph.ask(query, { id }, asOffice));

    expect(await deadlineOf(running.id)).toMatchObject({
      suggestion: {
        assignments: [{ replyDeadline: { due: '2026-06-02', explanation: { rule: 'suggestion.replyMonths = 3' } } }],
      },
    });
    expect(await deadlineOf(later.id)).toMatchObject({
      suggestion: {
        assignments: [
          {
            replyDeadline: {
              due: '2026-05-02',
              explanation: { rule: 'suggestion.replyMonths = 2', startEvent: 'assigned' },
            },
          },
        ],
      },
    });
  });
});

describe('A letter (SUG-1)', () => {
  it('is forwarded and answered, and ends without evaluation', async () => {
    const { step } = await givenCase(graph, 'reply', { kind: 'LETTER' });

    expect(step.suggestion.state).toBe('CLOSED');
  });
});

describe('As it was (ONE-4)', () => {
  it('shows a suggestion at an earlier time', async () => {
    const { id } = await givenCase(graph, 'register');
    const then = graph.clock.now().toISOString();
    graph.clock.moveBy({ hours: 1 });
    await stepped(graph, 'admitSuggestion', { suggestionId: id }, asOffice);

    const seen = await graph.ask(
      'query ($id: ID!, $at: DateTime!) { suggestion(id: $id) { state } suggestionAsOf(id: $id, at: $at) { state } }',
      { id, at: then },
      asOffice,
    );

    expect(seen.data).toEqual({ suggestion: { state: 'APPROVED' }, suggestionAsOf: { state: 'REGISTERED' } });
  });
});
