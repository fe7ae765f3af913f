import type { Viewer } from '@renda/identity';

import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Steps } from './steps.ts';

interface Story {
  readonly graph: WholeGraph;
  readonly steps: Steps;
  readonly office: Viewer;
  readonly suggestionId: string;
  readonly form: object;
}

/** The last chapters of a suggestion's journey: how it is read once it has ended. */
export const readAfterwards = (story: () => Story): void => {
  it('tells the whole story from its events: what, when and by whom (EVT-1, ONE-1)', async () => {
    const { steps, office, suggestionId } = story();
    const { suggestion: seen } = await steps.see<{
      suggestion: { history: { nodes: readonly { kind: string; actor: string | null; occurredAt: string }[] } };
    }>(
      'query ($id: ID!) { suggestion(id: $id) { history(first: 100) { nodes { kind actor occurredAt } } } }',
      { id: suggestionId },
      office,
    );

    const { nodes } = seen.history;
    expect(nodes.map(({ kind }) => kind.replace('suggestion.', ''))).toEqual([
      ...['drafted', 'filedFromOpinion', 'edited', 'similarShown', 'signersInvited', 'invitationAnswered', 'submitted'],
      ...['registered', 'admitted', 'approved', 'assigned', 'dueMoved', 'handlingStarted', 'extended', 'replied'],
      ...['rated', 'unsatisfied', 'rehandlingOrdered', 'replied', 'rated', 'closed'],
      // The inspection found another class than the reply said (SUG-8).
      ...['classFound', 'followUpOpened', 'repliedAgain', 'rated', 'followUpVerified'],
    ]);
    expect(nodes.map(({ occurredAt }) => occurredAt)).toEqual(nodes.map(({ occurredAt }) => occurredAt).toSorted());
    expect(nodes.slice(2).every(({ actor }) => actor !== null)).toBe(true);
  });

  it.each([
    ['2026-03-03T12:00:00+08:00', { state: 'APPROVED', round: 0, resultClass: null }],
    ['2026-03-11T12:00:00+08:00', { state: 'ASSIGNED', round: 0, resultClass: null }],
    ['2026-08-25T12:00:00+08:00', { state: 'REPLIED', round: 0, resultClass: 'B' }],
    ['2026-09-02T12:00:00+08:00', { state: 'UNSATISFIED', round: 0, resultClass: 'B' }],
    ['2026-09-10T12:00:00+08:00', { state: 'HANDLING', round: 1, resultClass: 'B' }],
    ['2026-11-01T12:00:00+08:00', { state: 'CLOSED', round: 1, resultClass: 'A' }],
    ['2026-11-21T12:00:00+08:00', { state: 'FOLLOW_UP', round: 1, resultClass: 'B' }],
  ])('can be read as it was at %s (ONE-4)', async (at, state) => {
    const { steps, office, suggestionId } = story();
    const query = `query ($id: ID!, $at: DateTime!) { suggestionAsOf(id: $id, at: $at) { state round resultClass } }`;

    const { suggestionAsOf } = await steps.see<{ suggestionAsOf: object }>(query, { id: suggestionId, at }, office);

    expect(suggestionAsOf).toEqual(state);
  });

  it('is read by anybody: text, progress, every reply in full, class and satisfaction; not how they talked (SUG-10)', async () => {
    const { graph, steps, suggestionId, form } = story();
    const open = `query ($id: ID!) { suggestion(id: $id) { title text state resultClass attitude result author { name }
      coSignatures { representative { name } answer } assignments { unit { name } signedOn }
      replies { resultClass text signer evaluations { result } commitments { text keptOn supersededOn } } } }`;
    const closed = [
      'communications { nodes { summary } }',
      'assignments { adjustment { reason } }',
      'replies { officerPhone }',
      'opinion { text }',
    ];

    const { suggestion: seen } = await steps.see<{ suggestion: object }>(open, { id: suggestionId });

    expect(seen).toMatchObject({
      ...form,
      ...{ state: 'CLOSED', resultClass: 'A', result: 'SATISFIED', author: { name: '王秀英' } },
      coSignatures: [{ representative: { name: '李建国' }, answer: 'CONFIRMED' }],
      assignments: [{ unit: { name: '商州区住房和城乡建设局' }, signedOn: '2026-03-12' }],
      replies: [
        {
          resultClass: 'B',
          signer: '赵局长',
          commitments: [{ text: '全部点亮', keptOn: null, supersededOn: '2026-09-28' }],
        },
        { resultClass: 'A' },
        { resultClass: 'A', text: '四盏路灯已通电，十二盏全部点亮。', evaluations: [{ result: 'SATISFIED' }] },
      ],
    });
    for (const selection of closed) {
      const answered = await graph.ask(`query ($id: ID!) { suggestion(id: $id) { ${selection} } }`, {
        id: suggestionId,
      });
      expect(answered).toBeRefusedWith('UNAUTHENTICATED');
    }
  });
};
