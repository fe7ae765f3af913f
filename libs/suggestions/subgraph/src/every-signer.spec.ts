import { asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, asSigner, author, region, signer, stepped, unitNamed } from './spec/given.ts';
import { filedByTwo, rate as rateOn, repliedBy, setEvaluator } from './spec/jointly-signed.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

import type { JointlySigned } from './spec/jointly-signed.ts';

let graph: TestSubgraph;
let units: readonly string[] = [];

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
  await setEvaluator(graph, 'EVERY_SIGNER', 1);
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

/** Signed by two, handled by two separate units, both of which have replied. */
const repliedByTwo = async (): Promise<JointlySigned> => repliedBy(graph, await filedByTwo(graph), units);

const rate = (replyId: string | undefined, marks: object, viewer: Viewer): Promise<Answer> =>
  rateOn(graph, replyId, marks, viewer);

const rateAll = async ({ replyIds }: JointlySigned, viewer: Viewer, marks = {}): Promise<void> => {
  for (const replyId of replyIds) dataOf(await rate(replyId, marks, viewer));
};

const stateOf = async (id: string): Promise<unknown> =>
  dataOf(
    await graph.ask('query ($id: ID!) { suggestion(id: $id) { state closing attitude result } }', { id }, asOffice),
  );

/** The time to rate passes, with its reminder. */
const timePasses = async (): Promise<void> => {
  graph.clock.moveToDay('2026-03-30');
  await graph.runJob('suggestions.remindOfDeadlines');
  graph.clock.moveToDay('2026-03-31');
  await graph.runJob('suggestions.closeUnrated');
};

describe('Rating by every joint author (SUG-4, suggestion.evaluator = EVERY_SIGNER)', () => {
  it('waits until each of them has rated each reply', async () => {
    const signed = await repliedByTwo();

    await rateAll(signed, asAuthor);
    const half = await stateOf(signed.id);
    dataOf(await rate(signed.replyIds[0], {}, asSigner));
    const nearly = await stateOf(signed.id);
    dataOf(await rate(signed.replyIds[1], {}, asSigner));

    expect([half, nearly]).toMatchObject([{ suggestion: { state: 'REPLIED' } }, { suggestion: { state: 'REPLIED' } }]);
    expect(await stateOf(signed.id)).toMatchObject({ suggestion: { state: 'CLOSED', closing: 'EVALUATED' } });
  });

  it('any 不满意 of the result counts, and only the unit it was said of handles it again', async () => {
    const signed = await repliedByTwo();

    await rateAll(signed, asAuthor);
    dataOf(await rate(signed.replyIds[0], {}, asSigner));
    dataOf(await rate(signed.replyIds[1], { result: 'UNSATISFIED', reason: '仍未通水' }, asSigner));
    const unsatisfied = await stateOf(signed.id);
    const again = await stepped(graph, 'orderRehandling', { suggestionId: signed.id, note: '请再办' }, asOffice);

    expect(unsatisfied).toMatchObject({ suggestion: { state: 'UNSATISFIED', result: 'UNSATISFIED' } });
    expect(again.suggestion.assignments.map(({ state }) => state)).toEqual(['REPLIED', 'HANDLING']);
  });

  it('tells in the event which reply was found 不满意, whoever rated last (EVT-1)', async () => {
    const signed = await repliedByTwo();
    const [found, fine] = signed.replyIds;

    dataOf(await rate(found, { result: 'UNSATISFIED', reason: '仍未通水' }, asAuthor));
    dataOf(await rate(fine, {}, asAuthor));
    await rateAll(signed, asSigner);
    const told = await graph.database.manager.query<{ data: unknown }[]>(
      `SELECT data FROM event_log WHERE kind = 'suggestion.unsatisfied' AND aggregate_id = $1`,
      [signed.id],
    );

    expect(told).toEqual([{ data: { replyIds: [found], round: 0 } }]);
  });

  it('不满意 needs a reason of a joint author too', async () => {
    const { replyIds } = await repliedByTwo();

    const bare = await rate(replyIds[0], { attitude: 'UNSATISFIED' }, asSigner);

    expect(bare).toBeRefusedWith('DISSATISFACTION_NEEDS_REASON');
  });

  it('不满意 of the attitude alone closes the case, and it is listed for the committee, which is told', async () => {
    const signed = await repliedByTwo();

    await rateAll(signed, asAuthor);
    await rateAll(signed, asSigner, { attitude: 'UNSATISFIED', reason: '态度生硬' });
    const listed = await graph.ask<{ suggestions: { nodes: { id: string }[] } }>(
      '{ suggestions(where: { attitude: { eq: UNSATISFIED } }) { nodes { id } } }',
      {},
      asOffice,
    );

    expect(await stateOf(signed.id)).toMatchObject({ suggestion: { state: 'CLOSED', attitude: 'UNSATISFIED' } });
    expect(dataOf(listed).suggestions.nodes).toEqual([{ id: signed.id }]);
    expect(await noticesOf(signed.id, 'suggestion.attitudeUnsatisfied')).toEqual(['COMMITTEE_STAFF']);
  });

  it('is refused to whoever did not sign, and a second time', async () => {
    const { replyIds } = await repliedByTwo();
    const stranger = asRepresentative('01900000-0000-7000-8000-00000000000c', region);
    dataOf(await rate(replyIds[0], {}, asSigner));

    expect(await rate(replyIds[0], {}, stranger)).toBeRefusedWith('NOT_AN_EVALUATOR');
    expect(await rate(replyIds[0], {}, asSigner)).toBeRefusedWith('ALREADY_RATED');
  });

  it('reminds those who are silent, and nobody else', async () => {
    const signed = await repliedByTwo();
    await rateAll(signed, asAuthor);

    graph.clock.moveToDay('2026-03-30');
    await graph.runJob('suggestions.remindOfDeadlines');

    expect(await noticesOf(signed.id, 'suggestion.dueSoon')).toEqual([signer]);
    expect(await noticesOf(signed.id, 'suggestion.replied')).toEqual([author, signer]);
  });

  it.each([
    ['stands for all where some were silent', { result: 'SATISFIED' }, { state: 'CLOSED', closing: 'EVALUATED' }],
    [
      'counts, though others were silent, if it is 不满意',
      { result: 'UNSATISFIED', reason: '未通水' },
      { state: 'UNSATISFIED' },
    ],
  ])('what was said in time %s', async (_, marks, after) => {
    const signed = await repliedByTwo();
    await rateAll(signed, asAuthor, marks);

    await timePasses();

    expect(await stateOf(signed.id)).toMatchObject({ suggestion: after });
  });

  it('of one reply alone is no feedback on the case, and left out of satisfaction', async () => {
    const signed = await repliedByTwo();
    dataOf(await rate(signed.replyIds[0], {}, asAuthor));

    await timePasses();

    expect(await stateOf(signed.id)).toEqual({
      suggestion: { state: 'CLOSED', closing: 'NO_FEEDBACK', attitude: null, result: null },
    });
  });

  it('is the lead author’s alone again where the policy says so, for cases that begin then (ONE-9)', async () => {
    const running = await repliedByTwo();
    await setEvaluator(graph, 'LEAD', 2);
    const later = await repliedByTwo();

    await rateAll(running, asAuthor);
    await rateAll(later, asAuthor);

    expect(await stateOf(running.id)).toMatchObject({ suggestion: { state: 'REPLIED' } });
    expect(await stateOf(later.id)).toMatchObject({ suggestion: { state: 'CLOSED' } });
  });
});

const noticesOf = async (id: string, kind: string): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ to: string }[]>(
    `SELECT coalesce(recipient_subject, recipient_role) AS to FROM notice
     WHERE about_id = $1 AND kind = $2 ORDER BY created_at, id`,
    [id, kind],
  );
  return rows.map(({ to }) => to);
};
