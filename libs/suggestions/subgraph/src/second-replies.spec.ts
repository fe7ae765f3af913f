import { asCommitteeStaff, asHandlingUnit, asOnePerson, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  givenClosed,
  givenFollowUp,
  noticesOf,
  rateLast,
  replyWith,
  seenOf,
  solved,
  verify,
} from './spec/followed-up.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  givenCase,
  mutate,
  region,
  reply,
  stepped,
  unitNamed,
} from './spec/given.ts';
import { filedByTwo, rate, repliedBy } from './spec/jointly-signed.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const openAgain = (suggestionId: string) =>
  stepped(graph, 'followUpSuggestion', { suggestionId, reason: '现场未改造' }, asOffice);

describe('A second reply in a follow-up (SUG-4)', () => {
  it('is never late, since no limit runs there, whenever it comes (SUG-5)', async () => {
    const { id, task, asUnit } = await givenFollowUp(graph);
    graph.clock.moveToDay('2026-09-01');

    const again = await graph.ask(
      'mutation ($input: ReplyToAssignmentInput!) { replyToAssignment(input: $input) { effects { checks { name } } } }',
      { input: { assignmentId: task?.id, ...reply } },
      asUnit,
    );

    expect(dataOf(again)).toEqual({ replyToAssignment: { effects: { checks: [] } } });
    expect((await seenOf(graph, id)).replies.at(-1)).toMatchObject({ late: false, dueOn: '2026-09-01' });
  });

  it('is refused on a paper older than the follow-up, since that could never be verified (ACC-3)', async () => {
    const given = await givenClosed(graph);
    graph.clock.moveToDay('2026-04-01');
    await openAgain(given.id);
    const paper = { number: '来文1', scan: 'https://oa.example.cn/1.pdf', signedBy: '张局长' };
    const dated = (signedOn: string) => ({ assignmentId: given.task?.id, ...reply, paper: { ...paper, signedOn } });

    const old = await mutate(graph, 'replyToAssignment', dated('2026-03-20'), asGovernment);
    await stepped(graph, 'replyToAssignment', dated('2026-04-01'), asGovernment);

    expect(old).toBeRefusedWith('PAPER_DAY_IMPOSSIBLE');
    expect((await verify(graph, given)).suggestion.state).toBe('CLOSED');
  });

  it('of one separate unit leaves the case in the class of the other that is further from solved (SUG-6)', async () => {
    const units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
    const { id, replyIds } = await repliedBy(graph, await filedByTwo(graph), units);
    for (const replyId of replyIds) dataOf(await rate(graph, replyId, {}, asAuthor));
    const [, task] = (await openAgain(id)).suggestion.assignments;
    const input = { assignmentId: task?.id, ...reply, ...solved };

    const again = await stepped(graph, 'replyToAssignment', input, asHandlingUnit(task?.unit.id ?? '', region));

    expect(again.suggestion.resultClass).toBe('C');
  });

  it('verifies nothing in a later follow-up, even one of the same day', async () => {
    const given = await givenFollowUp(graph);
    await replyWith(graph, given);
    await verify(graph, given);
    await openAgain(given.id);

    const again = await mutate(graph, 'verifyFollowUp', { suggestionId: given.id, note: '已看' }, asOffice);

    expect(again).toBeRefusedWith('SECOND_REPLY_NEEDED');
  });

  it('is verified by the author, whatever office the same person holds elsewhere', async () => {
    const given = await givenFollowUp(graph);
    await replyWith(graph, given);

    const verified = await verify(graph, given, asOnePerson(asAuthor, asCommitteeStaff('611003')));

    expect(verified.suggestion.state).toBe('CLOSED');
  });
});

describe('A follow-up that opens (SUG-4, SUG-8)', () => {
  it('is told to the units that have the task, with the reason and where they are, and to none that was relieved', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'assign');
    const betterUnitId = await unitNamed(graph, '更合适的单位');
    await stepped(graph, 'requestAdjustment', { assignmentId: task?.id, reason: '不属职责', betterUnitId }, asUnit);
    const moved = await stepped(graph, 'decideAdjustment', { assignmentId: task?.id, accept: true }, asGovernment);
    const assignmentId = moved.suggestion.assignments.find(({ unit }) => unit.id === betterUnitId)?.id ?? '';
    const asBetter = asHandlingUnit(betterUnitId, region);
    const talk = { assignmentId, heldOn: '2026-03-02', form: 'VISIT', summary: '上门走访' };
    await stepped(graph, 'signForAssignment', { assignmentId }, asBetter);
    await stepped(graph, 'recordCommunication', talk, asBetter);
    await stepped(graph, 'replyToAssignment', { assignmentId, ...reply }, asBetter);
    dataOf(await rateLast(graph, id));

    await openAgain(id);

    const toUnits = await noticesOf(graph, [task?.id ?? '', assignmentId], 'suggestion.followUpOpened');
    expect(toUnits).toEqual([{ to: betterUnitId, region, data: { reason: '现场未改造' } }]);
  });
});
