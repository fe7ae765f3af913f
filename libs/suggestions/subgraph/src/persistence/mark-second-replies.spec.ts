import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from '../index.ts';
import { givenFollowUp, promisedFor, promiseOf, rateLast, replyWith } from '../spec/followed-up.ts';
import { asOffice, givenCase, mutate, stepped } from '../spec/given.ts';
import { wrongWorkCounts } from '../spec/work-counts.ts';
import { listSecondReplies } from '../tally/list-second-replies.migration.ts';
import { markSecondReplies } from './mark-second-replies.migration.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

const june = promisedFor('2026-06-30');

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  await givenFollowUp(graph, june);
  await replyWith(graph, await givenFollowUp(graph, june));
  const kept = await givenFollowUp(graph, june);
  const { id: commitmentId } = await promiseOf(graph, kept.id);
  dataOf(await mutate(graph, 'keepCommitment', { commitmentId, evidence: '验收单' }, asOffice));
  const again = await givenCase(graph, 'contact');
  await replyWith(graph, again, june);
  dataOf(await rateLast(graph, again.id, { result: 'UNSATISFIED' }));
  await stepped(graph, 'orderRehandling', { suggestionId: again.id, note: '请再办理' }, asOffice);
  const talk = { assignmentId: again.task?.id, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
  await stepped(graph, 'recordCommunication', talk, again.asUnit);
  await replyWith(graph, again);
});

const told = (): Promise<readonly unknown[]> =>
  graph.database.manager.query(
    `SELECT r.id, r.in_follow_up, r.late, c.superseded_on, a.reply_again_since, s.verify_since
     FROM reply r JOIN assignment a ON a.id = r.assignment_id JOIN suggestion s ON s.id = r.suggestion_id
     LEFT JOIN commitment c ON c.reply_id = r.id ORDER BY r.id`,
  );

describe('What was replied a second time before there was a mark for it (SUG-4, SUG-8)', () => {
  it('is told from the events by the migration, with what it superseded and whose work it left', async () => {
    const before = await told();
    const { text: marks } = markSecondReplies;
    const { text: lists } = listSecondReplies;

    for (const step of [lists.down, marks.down, marks.up, lists.up]) await graph.database.manager.query(step);

    expect(await told()).toEqual(before);
    expect(await wrongWorkCounts(graph)).toEqual([]);
  });
});
