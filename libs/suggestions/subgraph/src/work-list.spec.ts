import { addDays } from '@renda/kernel';
import { asHandlingUnit, asOnePerson, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  form,
  givenCase,
  region,
  reply,
  stepped,
  unitNamed,
} from './spec/given.ts';
import { assignedAndReplied, filedByTwo, rate, repliedBy, setEvaluator } from './spec/jointly-signed.ts';

import type { Viewer } from '@renda/identity';
import type { Day } from '@renda/kernel';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;
let units: readonly string[] = [];

const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
  workList(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id dueOn since } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }`;

interface Listed {
  readonly workList: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly dueOn: string | null; readonly since: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string; readonly startCursor: string };
  };
}

const listed = async (viewer: Viewer, page: object): Promise<Listed['workList']> =>
  dataOf(await graph.ask<Listed>(query, { ...page }, viewer)).workList;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  for (const step of ['draft', 'submit', 'register', 'admit', 'assign', 'reply', 'submit', 'admit'] as const) {
    await givenCase(graph, step);
  }
  await setEvaluator(graph, 'EVERY_SIGNER', 1);
  units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
  for (const _ of [1, 2, 3]) await repliedBy(graph, await filedByTwo(graph), units);
});

describe('Pages of the work list (SUG-13)', () => {
  it.each([
    ['of one role', asOffice],
    ['of one who signed with others', asSigner],
    ['of all roles of one person', asOnePerson(asOffice, asGovernment, asAuthor)],
  ])('go through all kinds of work %s in one order, nothing twice and nothing left out', async (_, viewer) => {
    const whole = await listed(viewer, { first: 200 });
    const paged: string[] = [];
    for (let after: string | null = null, goesOn = true; goesOn;) {
      const { nodes, pageInfo } = await listed(viewer, { first: 2, after });
      paged.push(...nodes.map(({ id }) => id));
      goesOn = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }

    const urgency = whole.nodes.map(({ dueOn, since, id }) => `${dueOn ?? '9999'} ${since} ${id}`);
    expect(whole.nodes.length).toBeGreaterThan(2);
    expect(urgency).toEqual(urgency.toSorted());
    expect(paged).toEqual(whole.nodes.map(({ id }) => id));
    expect(whole.totalCount).toBe(paged.length);
  });

  it('come from the end as well', async () => {
    const whole = await listed(asOffice, { first: 200 });

    const { nodes } = await listed(asOffice, { last: 2 });

    expect(nodes).toEqual(whole.nodes.slice(-2));
  });
});

const another = '01900000-0000-7000-8000-00000000000c';
const asAnother = asRepresentative(another, region);

const filedByAnother = async (): Promise<string> => {
  const { suggestion } = await stepped(graph, 'draftSuggestion', { regionCode: region, ...form }, asAnother);
  const suggestionId = suggestion.id;
  await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAnother);
  await stepped(graph, 'submitSuggestion', { suggestionId }, asAnother);
  await stepped(graph, 'registerSuggestion', { suggestionId }, asOffice);
  return suggestionId;
};

const replyAgain = async (assignmentId = '', unitId = ''): Promise<void> => {
  const talk = { assignmentId, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
  await stepped(graph, 'recordCommunication', talk, asHandlingUnit(unitId, region));
  await stepped(graph, 'replyToAssignment', { assignmentId, ...reply }, asHandlingUnit(unitId, region));
};

/** How many cases wait for this one's rating, by the list and by its summary. */
const toRate = async (viewer: Viewer, id: string): Promise<{ readonly listed: number; readonly counted: number }> => {
  const answer = await graph.ask<{
    workList: { nodes: { suggestion: { id: string } }[] };
    workSummary: { total: number };
  }>(
    `{ workList(first: 200, where: { action: { eq: EVALUATE } }) { nodes { suggestion { id } } }
       workSummary(where: { action: { eq: EVALUATE } }) { total } }`,
    {},
    viewer,
  );
  const { workList, workSummary } = dataOf(answer);
  const listed = workList.nodes.filter(({ suggestion }) => suggestion.id === id).length;
  return { listed, counted: workSummary.total };
};

const listedFor = async (id: string): Promise<readonly number[]> =>
  Promise.all([asAuthor, asSigner, asAnother].map(async (viewer) => (await toRate(viewer, id)).listed));

/** What the rows kept for the list say, beside what follows from the cases. */
const difference = (): Promise<readonly unknown[]> =>
  graph.database.manager.query(
    `SELECT * FROM ((TABLE rating_owing EXCEPT TABLE rating_owed) UNION ALL (TABLE rating_owed EXCEPT TABLE rating_owing)) d`,
  );

describe('Rating by every signer in the work list (SUG-4, SUG-13)', () => {
  it('is the work of each joint author until the last reply is rated, of nobody else, and then of none', async () => {
    const { id, replyIds } = await repliedBy(graph, await filedByTwo(graph), units);
    const waiting = await listedFor(id);
    const { counted } = await toRate(asSigner, id);

    await rate(graph, replyIds[0], {}, asSigner);
    const half = await listedFor(id);
    await rate(graph, replyIds[1], {}, asSigner);
    const one = await listedFor(id);
    for (const replyId of replyIds) await rate(graph, replyId, {}, asAuthor);

    expect([waiting, half, one, await listedFor(id)]).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect((await toRate(asSigner, id)).counted).toBe(counted - 1);
  });

  it('comes again with the second reply, which both rate', async () => {
    const { id: suggestionId, replyIds } = await repliedBy(graph, await filedByTwo(graph), units);
    for (const replyId of replyIds) await rate(graph, replyId, {}, asAuthor);
    await rate(graph, replyIds[1], {}, asSigner);
    await rate(graph, replyIds[0], { result: 'UNSATISFIED', reason: '仍未通水' }, asSigner);
    const ended = await listedFor(suggestionId);

    const again = await stepped(graph, 'orderRehandling', { suggestionId, note: '请再办' }, asOffice);
    const task = again.suggestion.assignments.find(({ state }) => state === 'HANDLING');
    await replyAgain(task?.id, task?.unit.id);

    expect([ended, await listedFor(suggestionId)]).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
    expect(await difference()).toEqual([]);
  });

  it('is the work of the authors of what was merged into the case as well', async () => {
    const intoId = await filedByTwo(graph);
    const suggestionId = await filedByAnother();
    await stepped(graph, 'consentToMerge', { suggestionId, intoId }, asAnother);
    await stepped(graph, 'consentToMerge', { suggestionId, intoId }, asAuthor);
    await stepped(graph, 'admitSuggestion', { suggestionId: intoId }, asOffice);
    await stepped(graph, 'admitSuggestion', { suggestionId, mergeIntoId: intoId }, asOffice);

    const { replyIds } = await assignedAndReplied(graph, intoId, units);
    const waiting = await listedFor(intoId);
    for (const replyId of replyIds) await rate(graph, replyId, {}, asAnother);

    expect([waiting, await listedFor(intoId)]).toEqual([
      [1, 1, 1],
      [1, 1, 0],
    ]);
    expect(await difference()).toEqual([]);
  });

  it('ends with the time to rate', async () => {
    const { id } = await repliedBy(graph, await filedByTwo(graph), units);
    const due = dataOf(
      await graph.ask<{ suggestion: { deadline: { due: Day } } }>(
        'query ($id: ID!) { suggestion(id: $id) { deadline { due } } }',
        { id },
        asOffice,
      ),
    ).suggestion.deadline.due;

    graph.clock.moveToDay(due);
    await graph.runJob('suggestions.remindOfDeadlines');
    graph.clock.moveToDay(addDays(due, 1));
    await graph.runJob('suggestions.closeUnrated');

    expect(await listedFor(id)).toEqual([0, 0, 0]);
    expect(await difference()).toEqual([]);
  });
});
