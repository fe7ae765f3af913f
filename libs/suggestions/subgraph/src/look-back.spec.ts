import { asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { givenClosed, promisedFor, rateLast, replyWith, seenOf, solved } from './spec/followed-up.ts';
import { asAuthor, asOffice, givenCase, region, reply, stepped, unitNamed } from './spec/given.ts';
import { filedByTwo, rate, repliedBy } from './spec/jointly-signed.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

interface Items {
  readonly openLookBack: {
    readonly lookBack: { readonly items: { readonly nodes: readonly { id: string; reply: { id: string } }[] } };
  };
}

/** Opens a look-back over all there is, and tells its item of each reply it covers. */
const openLookBack = async (): Promise<ReadonlyMap<string, string>> => {
  const input = { regionCode: region, name: '回头看', from: '2026-01-01', to: graph.clock.today(), sample: 500 };
  const opened = await graph.ask<Items>(
    `mutation ($input: OpenLookBackInput!) { openLookBack(input: $input) {
       lookBack { items(first: 200) { nodes { id reply { id } } } } } }`,
    { input },
    asOffice,
  );
  return new Map(dataOf(opened).openLookBack.lookBack.items.nodes.map((item) => [item.reply.id, item.id]));
};

const inspect = async (itemId: string | undefined, found: object): Promise<void> => {
  dataOf(
    await graph.ask(
      'mutation ($input: InspectReplyInput!) { inspectReply(input: $input) { item { foundDone } } }',
      { input: { itemId, done: true, text: '现场查看', ...found } },
      asOffice,
    ),
  );
};

/** Two separate units, each of which said that it is done; closed. */
const givenSolvedByTwo = async () => {
  const units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
  const { id, replyIds } = await repliedBy(graph, await filedByTwo(graph), units, solved);
  for (const replyId of replyIds) dataOf(await rate(graph, replyId, {}, asAuthor));
  const [first = '', second = ''] = replyIds;
  return { id, first, second };
};

const classOf = async (id: string): Promise<string | null> => (await seenOf(graph, id)).resultClass;

describe('The class an inspection found (SUG-8)', () => {
  it('stays with its reply when another reply of the case is inspected after it', async () => {
    const { id, first, second } = await givenSolvedByTwo();
    const items = await openLookBack();

    await inspect(items.get(first), { newClass: 'C' });
    await inspect(items.get(second), { newClass: 'B' });

    expect(await classOf(id)).toBe('C');
  });

  it('is what the last inspection of the reply found, and the reply’s own again where that found none', async () => {
    const { id, first } = await givenSolvedByTwo();
    const items = await openLookBack();
    const later = await openLookBack();

    await inspect(items.get(first), { newClass: 'C' });
    await inspect(later.get(first), { newClass: 'B' });
    const last = await classOf(id);
    await inspect(items.get(first), {});
    await inspect(later.get(first), {});

    expect(last).toBe('B');
    expect(await classOf(id)).toBe('A');
  });

  it('stays with its reply when another unit of the case replies again (SUG-6)', async () => {
    const { id, first, second } = await givenSolvedByTwo();
    const items = await openLookBack();
    await inspect(items.get(first), { newClass: 'C' });
    await inspect(items.get(second), { done: false });
    const { suggestion } = dataOf(
      await graph.ask<{ suggestion: { assignments: { id: string; unit: { id: string } }[] } }>(
        'query ($id: ID!) { suggestion(id: $id) { assignments { id unit { id } } } }',
        { id },
        asOffice,
      ),
    );
    const [, task] = suggestion.assignments;
    const again = { assignmentId: task?.id, ...reply, ...solved };

    await stepped(graph, 'replyToAssignment', again, asHandlingUnit(task?.unit.id ?? '', region));

    expect(await classOf(id)).toBe('C');
  });
});

describe('A look-back (SUG-8)', () => {
  it('takes in what is closed: found undone, that is followed up', async () => {
    const closed = await givenClosed(graph, promisedFor('2026-06-30'));
    const waiting = await givenCase(graph, 'contact');
    await replyWith(graph, waiting, promisedFor('2026-06-30'));
    const replyOf = async ({ id }: { id: string }) => (await seenOf(graph, id)).replies.at(-1)?.id ?? '';

    const before = await openLookBack();
    dataOf(await rateLast(graph, waiting.id));
    const after = await openLookBack();
    await inspect(before.get(await replyOf(closed)), { done: false });

    expect(after.size).toBe(before.size + 1);
    expect(before.has(await replyOf(waiting))).toBe(false);
    expect((await seenOf(graph, closed.id)).state).toBe('FOLLOW_UP');
  });
});
